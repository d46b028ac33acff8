using Understudy.Texts;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>A line of a dramatis personae: "THESEUS, Duke of Athens."</summary>
internal static class PersonaEntry
{
    private static readonly char[] DashesAndColons = ['—', '–', ':', '：'];

    /// <summary>The personae of a line: one as a rule, several for a list of groups ("Lords, Gentlemen, Officers").</summary>
    /// <param name="line">The line.</param>
    /// <param name="shared">A description that holds for the line's whole group; may be empty.</param>
    public static IEnumerable<Persona> Read(string line, string shared = "")
    {
        var text = Whitespace.OneLine(line).Trim(' ', '.', ';', '-', '*', '•');
        if (text.Length == 0) yield break;
        var comma = text.AsSpan().IndexOfAny(',', '，');
        if (comma > 0 && !text.Split(' ').Any(w => NameCase.IsCapitals(w.Trim(',', '.'))) && comma + 2 < text.Length && char.IsUpper(text[comma + 2]))
        {
            foreach (var group in text.Split(", ", StringSplitOptions.RemoveEmptyEntries))
                yield return new Persona(NameCase.Of(group.StartsWith("and ", StringComparison.Ordinal) ? group[4..] : group), shared);
            yield break;
        }

        var split = comma > 0 ? comma : text.IndexOfAny(DashesAndColons);
        if (split < 0 && text.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var hyphen) split = hyphen + 1;
        if (split < 0 && text.IndexOf(" attending ", StringComparison.Ordinal) is > 0 and var attending) split = attending;
        var name = split > 0 ? text[..split] : text;
        var description = split > 0 ? text[(split + 1)..].Trim() : "";
        yield return new Persona(NameCase.Of(name), string.Join("; ", new[] { NameCase.Of(description), shared }.Where(d => d.Length > 0)));
    }
}
