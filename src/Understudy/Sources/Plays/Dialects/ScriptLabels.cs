using System.Text.RegularExpressions;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>How a plain script names its speakers: <c>NAME: words</c>, or <c>NAME. words</c> where that holds throughout.</summary>
/// <param name="Mark">The sign after a name: a colon (of either width) or a full stop.</param>
/// <param name="Names">The names that occur, each with its number of lines.</param>
internal sealed partial record ScriptLabels(char Mark, IReadOnlyDictionary<string, int> Names)
{
    /// <summary>The lines that open with a name that occurs at least twice.</summary>
    public int RepeatedLines => Names.Values.Where(n => n > 1).Sum();

    /// <summary>The names that occur at least twice.</summary>
    public int RepeatedNames => Names.Values.Count(n => n > 1);

    /// <summary>Whether names stand in capitals, as a rule.</summary>
    private bool InCapitals => Names.Where(n => NameCase.IsCapitals(n.Key)).Sum(n => n.Value) * 2 > Names.Values.Sum();

    /// <summary>Looks through a text for the way its speakers are named.</summary>
    public static ScriptLabels Find(IEnumerable<string> lines)
    {
        var colons = new Dictionary<string, int>(StringComparer.Ordinal);
        var stops = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (PartHeading.Read(line) is not null) continue;
            if (Match(line, ':') is { } colon)
                colons[colon.Name] = colons.GetValueOrDefault(colon.Name) + 1;
            else if (Match(line, '.') is { } stop)
                stops[stop.Name] = stops.GetValueOrDefault(stop.Name) + 1;
        }

        var (byColon, byStop) = (new ScriptLabels(':', colons), new ScriptLabels('.', stops));
        return byStop.RepeatedNames > 1 && byStop.RepeatedLines > byColon.RepeatedLines ? byStop : byColon;
    }

    /// <summary>The name, the direction beside it and the words of a line that opens a speech; null where the line opens none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cast">Names that the text's own cast lists.</param>
    /// <param name="afterPause">Whether the line follows a blank line or a finished sentence: where a name heard only once may speak.</param>
    public (string Name, string Direction, string Words)? Read(string line, IReadOnlySet<string> cast, bool afterPause)
    {
        if (Match(line, Mark) is not { } cue) return null;
        var known = cast.Contains(cue.Name) || Names.GetValueOrDefault(cue.Name) > 1;
        if (!known && InCapitals && !NameCase.IsCapitals(cue.Name)) return null;
        return known || afterPause ? cue : null;
    }

    private static (string Name, string Direction, string Words)? Match(string line, char mark)
    {
        var match = mark == ':' ? ColonCue().Match(line) : StopCue().Match(line);
        if (!match.Success) return null;
        var name = match.Groups["name"].Value.Trim();
        if (name.Split(' ').Length > 5 || (mark == '.' && !NameCase.IsCapitals(name))) return null;
        return (name, match.Groups["direction"].Value.Trim(), match.Groups["words"].Value);
    }

    // A name begins with a capital or a letter without case (Chinese), and holds no sentence punctuation but a title's stop.
    [GeneratedRegex(@"^\s{0,8}(?<name>[\p{Lu}\p{Lo}](?:[\p{L}\p{M}\p{N} '’\-&,·]|(?<=\b(?:Mr|Mrs|Ms|Dr|St|MR|MRS|MS|DR|ST))\.){0,39}?)\s*(?:[\[(（](?<direction>[^\])）]{1,80})[\])）]\s*)?[:：](?!//)\s*(?<words>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ColonCue();

    [GeneratedRegex(@"^\s{0,8}(?<name>\p{Lu}(?:[\p{Lu}\p{M}\p{N} '’\-&,]|(?<=\b(?:MR|MRS|MS|DR|ST))\.(?= )){1,39}?)\s*(?:[\[(](?<direction>[^\])]{1,80})[\])]\s*)?\.(?:\s+(?<words>\S.*)|\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex StopCue();
}
