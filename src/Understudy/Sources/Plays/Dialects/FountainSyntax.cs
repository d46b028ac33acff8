using System.Text.RegularExpressions;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>What a single line of Fountain is, judged by its looks alone.</summary>
internal static partial class FountainSyntax
{
    /// <summary>The text of a scene heading without its mark and scene number; null where the line is none.</summary>
    public static string? Heading(string line)
    {
        var text = line.TrimStart();
        if (text.StartsWith('.') && text.Length > 1 && text[1] != '.' && !char.IsWhiteSpace(text[1]))
            text = text[1..];
        else if (!HeadingStart().IsMatch(text))
            return null;
        return SceneNumber().Replace(text, "").Trim();
    }

    /// <summary>The depth and title of a section (<c>## Scene 2</c>); null where the line is none.</summary>
    public static (int Depth, string Title)? Section(string line)
    {
        var depth = 0;
        while (depth < line.Length && line[depth] == '#') depth++;
        var title = line[depth..].Trim();
        return depth is 0 or > 6 || title.Length == 0 ? null : (depth, Emphasis.Remove(title));
    }

    /// <summary>Whether the line is a synopsis, a page break or a transition: of use to a production, not to a reader.</summary>
    public static bool IsProduction(string line)
    {
        var text = line.Trim();
        if (text.StartsWith('=')) return true;
        if (text.StartsWith('>')) return !text.EndsWith('<');
        return NameCase.IsCapitals(text) && TransitionEnd().IsMatch(text);
    }

    /// <summary>The words of a centred line; null where the line is none.</summary>
    public static string? Centred(string line)
    {
        var text = line.Trim();
        return text.Length > 2 && text[0] == '>' && text[^1] == '<' ? text[1..^1].Trim() : null;
    }

    /// <summary>The speaker of a cue, and the directions in its extension; null where the line is no cue.</summary>
    public static (string Label, IReadOnlyList<string> Directions)? Cue(string line)
    {
        var text = line.Trim().TrimEnd('^').TrimEnd();
        var forced = text.StartsWith('@');
        if (forced) text = text[1..].TrimStart();
        var paren = text.IndexOf('(', StringComparison.Ordinal);
        var label = Emphasis.Remove(paren < 0 ? text : text[..paren]).Trim();
        if (label.Length is 0 or > 60 || !label.Any(char.IsLetter)) return null;
        if (!forced && (label.Any(char.IsLower) || !label.Any(char.IsUpper) || label[0] is '!' or '~' or '>' or '=' or '#')) return null;
        var directions = paren < 0 ? [] : Extension().Matches(text[paren..]).Select(m => m.Groups[1].Value.Trim()).Where(e => !Technical().IsMatch(e)).ToList();
        return (label, directions);
    }

    /// <summary>Whether text in parentheses within a line of dialogue is a direction, not an afterthought of the speaker.</summary>
    public static bool IsInlineDirection(string text) => InlineDirection().IsMatch(text.Trim().TrimEnd('.')) || Addressed().IsMatch(text.Trim());

    /// <summary>Whether an action tells that someone comes or goes: then it is no description of the place.</summary>
    public static bool IsEntrance(string text) => Entrance().IsMatch(text);

    /// <summary>Whether a line of its own is such a direction without brackets: "Enter Mara.", "Tobias goes out."</summary>
    public static bool IsEntranceLine(string text) => EntranceLine().IsMatch(text);

    [GeneratedRegex(@"^(INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I/E)[. ]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingStart();

    [GeneratedRegex(@"\s*#[\w.\-]+#\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SceneNumber();

    [GeneratedRegex(@"(\bTO:|^FADE (IN|OUT)[.:]?|\bTO BLACK[.:]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex TransitionEnd();

    [GeneratedRegex(@"\(([^()]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^(V\.?\s?O\.?|O\.?\s?S\.?|O\.?\s?C\.?|CONT['’]?D\.?|CONT\.?|CONTINUED|CONTINUING|MORE|PRE-?LAP|FILTERED|ON (THE )?(PHONE|RADIO|TV|SCREEN))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Technical();

    [GeneratedRegex(
        @"^(aside|apart|aloud|(to|at) (himself|herself|itself|themselves|oneself|him$|her$|them$|all$|the )|whisper(s|ing|ed)?|(in|under) (a|his|her|their) (whisper|breath|low|voice)|(half )?to (him|her|them)sel(f|ves)" +
        @"|softly|quietly|loudly|gently|coldly|dryly|slowly|quickly|low|off|within|beat|(a )?pause|after a (pause|moment|beat)" +
        @"|sighs?|laughs?|smiles?|nods?|sings?|reads?|weeps?|bows?|sits?|rises?|kneels?|turns?|stops?|exits?|enters?|exeunt|sighing|laughing|smiling|singing|reading|calling|weeping|rising|turning|kneeling)\b[^.?!]{0,60}$" +
        @"|^(旁白|独白|低声|大声|对)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InlineDirection();

    [GeneratedRegex(@"^(?:[Tt]o|[Aa]t) \p{Lu}[^.?!]{0,60}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();

    // A sentence has to begin so: "a stair goes off toward the street" describes the place.
    [GeneratedRegex(@"(?:^|[.!?;:]\s+)(?:(?:(?:Re-?)?[Ee]nter|Exit|Exeunt|ENTER|EXIT|EXEUNT)\b|\p{Lu}\w*(?: \w+){0,4} (?:enters?|exits?|comes? in)\b(?! (?:are|were|is|was)\b))|^(?:上场|下场)|[上下]。?$", RegexOptions.CultureInvariant)]
    private static partial Regex Entrance();

    [GeneratedRegex(@"^(?:(?:Re-?)?[Ee]nter|Exit|Exeunt|ENTER|EXIT|EXEUNT)\b|^\p{Lu}\w+(?: (?:and )?\p{Lu}\w+)* (?:enters?|exits?|comes? in|goes? (?:out|off))\b|^(?:上场|下场)", RegexOptions.CultureInvariant)]
    private static partial Regex EntranceLine();
}
