namespace Understudy.Sources.Plays.Staging;

/// <summary>
/// Which listed persona a label means. A persona that one label names surely is no candidate for a vaguer one; where
/// two still fit, nobody is chosen.
/// </summary>
internal sealed class PersonaIndex
{
    private readonly List<(Persona Persona, PersonName Name, IReadOnlyList<string> Heads)> _listed;
    private readonly Dictionary<string, Persona> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<Persona> _claimed = [];

    /// <summary>Resolves all labels of a play together.</summary>
    public PersonaIndex(IReadOnlyList<Persona> personae, IEnumerable<string> labels)
    {
        _listed = [.. personae.Select(p => (p, PersonName.Parse(p.Name), LabelMatch.Heads(p.Description))).Where(p => p.Item2.Words.Count > 0)];
        var open = labels.Select(PersonName.Parse).Where(n => n.Words.Count > 0).DistinctBy(n => n.Key).ToList();
        // Sure fits first, so that they are out of the way of the others.
        foreach (var least in new[] { Fit.Exactly, Fit.ByName, Fit.BySurname, Fit.ByRelation })
        {
            for (var before = -1; before != open.Count;)
            {
                before = open.Count;
                var sure = open.Select(n => (Name: n, Persona: Only(n, least))).Where(x => x.Persona is not null).ToList();
                foreach (var (name, persona) in sure) _byKey[name.Key] = persona!;
                foreach (var (_, persona) in sure) _claimed.Add(persona!);
                open.RemoveAll(n => _byKey.ContainsKey(n.Key));
            }
        }

        Ambiguous = [.. open.Where(n => Best(n).Count > 1).Select(n => (n, (IReadOnlyList<Persona>)Best(n)))];
    }

    /// <summary>Labels that fit several personae, and these.</summary>
    public IReadOnlyList<(PersonName Label, IReadOnlyList<Persona> Personae)> Ambiguous { get; }

    /// <summary>The persona a label or a mention means; null where none or several fit.</summary>
    public Persona? Find(PersonName name) => _byKey.TryGetValue(name.Key, out var persona)
        ? persona
        : Only(name, Fit.Exactly) ?? Only(name, Fit.ByName) ?? Only(name, Fit.BySurname) ?? Only(name, Fit.ByRelation);

    private Persona? Only(PersonName name, Fit least)
    {
        var fits = _listed.Select(p => (p.Persona, Fit: LabelMatch.Of(name, p.Name, p.Heads))).Where(f => f.Fit >= least)
            // "York" beside the label "Duchess of York" is somebody else.
            .Where(f => f.Fit != Fit.BySurname || !_claimed.Contains(f.Persona)).Select(f => f.Persona).ToList();
        if (fits.Count > 1 && least is Fit.ByName or Fit.BySurname) fits.RemoveAll(_claimed.Contains);
        // A rank that several hold means none of them, whoever else has a label of his own.
        return fits.Count == 1 ? fits[0] : null;
    }

    private List<Persona> Best(PersonName name)
    {
        var fits = _listed.Select(p => (p.Persona, Fit: LabelMatch.Of(name, p.Name, p.Heads))).Where(p => p.Fit > Fit.None).ToList();
        return fits.Count == 0 ? [] : [.. fits.Where(f => f.Fit == fits.Max(g => g.Fit)).Select(f => f.Persona)];
    }
}
