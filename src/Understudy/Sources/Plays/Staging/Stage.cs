namespace Understudy.Sources.Plays.Staging;

/// <summary>Who is on stage, in the order in which they came.</summary>
internal sealed class Stage(Personae personae, IReadOnlyCollection<string> speakers)
{
    private readonly List<string> _present = [];
    private readonly List<string> _seen = [];
    private readonly List<string> _spoke = [];

    /// <summary>Who is on stage now.</summary>
    public IReadOnlyList<string> Present => _present;

    /// <summary>Whether the character is the only one on stage.</summary>
    public bool IsAlone(string name) => _present.Count == 1 && _present[0] == name;

    /// <summary>Puts someone on stage who is not there.</summary>
    public void Enter(string name)
    {
        if (_present.Contains(name)) return;
        _present.Add(name);
        if (!_seen.Contains(name)) _seen.Add(name);
    }

    /// <summary>Remembers who spoke last, for "She goes out" and "Exit".</summary>
    public void Spoke(string name)
    {
        _spoke.Remove(name);
        _spoke.Add(name);
    }

    /// <summary>Plays a direction.</summary>
    /// <param name="direction">Its text.</param>
    /// <param name="speaker">In whose speech it stands; null for one that stands on its own.</param>
    /// <param name="opening">Whether it stands before the first speech of its part.</param>
    /// <returns>Whether anybody came, and whether anybody went.</returns>
    public (bool Came, bool Went) Play(string direction, string? speaker, bool opening)
    {
        var before = _present.ToArray();
        foreach (var movement in StageDirection.Read(direction, personae.Find, opening)) Play(movement, speaker);
        return (_present.Exists(p => !before.Contains(p)), Array.Exists(before, p => !_present.Contains(p)));
    }

    /// <summary>Puts on stage whom a part's setting discovers there: "Lady Sneerwell discovered at her dressing table".</summary>
    public void Discover(string setting)
    {
        foreach (var movement in StageDirection.Read(setting, personae.Find, opening: false).Where(m => m.Kind == MovementKind.Enter))
            Play(movement with { Who = [.. movement.Who.Where(w => w.Name is not null)], Subject = Unnamed.Nobody }, null);
    }

    private void Play(Movement movement, string? speaker)
    {
        List<string> unnamed = movement.Subject switch
        {
            Unnamed.Speaker when speaker is not null => [speaker],
            Unnamed.Speaker => [.. Meant(movement.Pronoun)],
            Unnamed.BothSpeakers => [.. _spoke.TakeLast(2)],
            _ => [],
        };
        var arriving = movement.Kind is MovementKind.Enter;
        var who = movement.Who.SelectMany(m => arriving ? Arriving(m) : Here(m)).Concat(unnamed).Distinct().ToList();
        switch (movement.Kind)
        {
            case MovementKind.Enter or MovementKind.Remain:
                who.ForEach(Enter);
                break;
            case MovementKind.Exit:
                _present.RemoveAll(who.Contains);
                break;
            default:
                _present.RemoveAll(p => !who.Contains(p));
                break;
        }
    }

    /// <summary>
    /// Whom "She goes out" means: of those on stage, who spoke last and is not known for a man; without a pronoun, who
    /// spoke last.
    /// </summary>
    private IEnumerable<string> Meant(Pronoun pronoun)
    {
        var recent = _spoke.AsEnumerable().Reverse().ToList();
        if (pronoun == Pronoun.None) return recent.Take(1);
        return recent.Where(n => _present.Contains(n) && (personae.PronounOf(n) is Pronoun.None || personae.PronounOf(n) == pronoun)).Take(1);
    }

    /// <summary>Who comes on: the character named; of a plural, those of its number who speak here; or a silent figure by its own name.</summary>
    private List<string> Arriving(Mention mention)
    {
        if (mention.Name is not null && !Plural.IsPeople(mention.Text) && (speakers.Contains(mention.Name) || !Plural.IsPlural(mention.Text))) return [mention.Name];
        if (Plural.IsPlural(mention.Text))
        {
            var noun = Plural.Of(mention.Text);
            // "The three Witches" are all three, whoever of them speaks; "Murderers" are those who do.
            var pool = mention.Number is null ? speakers : personae.Speakers;
            var counted = pool.Where(s => Ordinal.Of(s) is var (_, n) && n.EndsWith(noun, StringComparison.Ordinal)).OrderBy(s => Ordinal.Of(s)!.Value.Number).Take(mention.Number ?? int.MaxValue).ToList();
            if (counted.Count > 0) return counted;
        }

        if (mention.Name is not null) return [mention.Name];
        return [Alike(mention, speakers) ?? Alike(mention, _seen) ?? DisplayName.Of(mention.Text)];
    }

    /// <summary>Who of those on stage a direction means: by name, by part of the name, or all of a plural.</summary>
    private List<string> Here(Mention mention)
    {
        if (mention.Name is not null && _present.Contains(mention.Name)) return [mention.Name];
        if (Plural.IsPlural(mention.Text))
        {
            var noun = Plural.Of(mention.Text);
            var group = _present.Where(p => p.Split(' ')[^1].Equals(noun, StringComparison.OrdinalIgnoreCase)
                || (Plural.IsPlural(p) && Plural.Of(p) == noun)).ToList();
            if (group.Count > 0) return group;
        }

        return Alike(mention, _present) is { } one ? [one] : [mention.Name ?? DisplayName.Of(mention.Text)];
    }

    /// <summary>The only one whose name ends or begins with the mention, or the mention with the name: "Murderer" for "First Murderer", "Doctor of Physic" for "Doctor".</summary>
    private static string? Alike(Mention mention, IEnumerable<string> names)
    {
        var said = PersonName.Parse(mention.Text.Replace('-', ' '));
        var alike = names.Where(n => PersonName.Parse(n.Replace('-', ' ')) is var name && name.Titles.SequenceEqual(said.Titles)
            && (Ends(name.Words, said.Words) || Ends(said.Words, name.Words))).Take(2).ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    private static bool Ends(IReadOnlyList<string> longer, IReadOnlyList<string> shorter) =>
        shorter.Count > 0 && longer.Count >= shorter.Count
        && (longer.TakeLast(shorter.Count).SequenceEqual(shorter) || (longer.Count > shorter.Count && longer[shorter.Count] == "of" && longer.Take(shorter.Count).SequenceEqual(shorter)));
}
