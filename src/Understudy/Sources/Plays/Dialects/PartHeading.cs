using System.Text.RegularExpressions;
using Understudy.Texts;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>A heading of an act, a scene, a prologue or the like, such as <c>SCENE II.  Athens. QUINCE'S house.</c></summary>
/// <param name="Act">The act's name ("Act I"); null when the heading names none.</param>
/// <param name="Scene">The scene's name ("Scene 2", "Prologue"); null when the heading names none.</param>
/// <param name="Rest">What follows the numbers: the setting, mostly.</param>
internal sealed partial record PartHeading(string? Act, string? Scene, string Rest)
{
    /// <summary>Reads a heading; null where the text is none.</summary>
    public static PartHeading? Read(string text)
    {
        if (text.Length > 300) return null;
        var line = Whitespace.OneLine(text);
        string? act = null;
        string? scene = null;
        var match = ActPattern().Match(line);
        if (match.Success && Numerals.Read(match.Groups["number"].Value) is { } actNumber)
        {
            act = $"Act {RomanNumeral.Of(actNumber)}";
            line = line[match.Length..].TrimStart(Separators);
        }

        match = ScenePattern().Match(line);
        if (match.Success && Numerals.Read(match.Groups["number"].Value) is { } sceneNumber)
        {
            scene = $"Scene {sceneNumber}";
            line = line[match.Length..];
        }
        else if (act is null || line.Length > 0)
        {
            match = NamedPattern().Match(line);
            if (match.Success)
            {
                scene = NameCase.Of(match.Groups["name"].Value.ToUpperInvariant());
                line = line[match.Length..];
            }
        }

        return act is null && scene is null ? null : new PartHeading(act, scene, line.TrimStart(Separators).TrimEnd());
    }

    /// <summary>A part's name from an act's and a scene's, either of which may be missing.</summary>
    public static string Join(string? act, string? scene) => string.Join(", ", new[] { act, scene }.Where(n => !string.IsNullOrEmpty(n)));

    private static readonly char[] Separators = [' ', '.', ':', ',', ';', '-', '–', '—', '：', '。', '，', '　'];

    // The number must end the heading or be set off from what follows: "Act one way or the other" is speech.
    [GeneratedRegex(@"^(?:ACT\s+(?<number>[A-Za-z]+|\d+)|Act\s+(?<number>[A-Za-z]+|\d+)|第(?<number>[一二三四五六七八九十\d]+)幕)(?=$|[\s]*[.:,;\-–—：。，　]|\s+(?:SCENE|Scene|第))", RegexOptions.CultureInvariant)]
    private static partial Regex ActPattern();

    [GeneratedRegex(@"^(?:SCENE\s+(?<number>[A-Za-z]+|\d+)|Scene\s+(?<number>[A-Za-z]+|\d+)|第(?<number>[一二三四五六七八九十\d]+)[场場景])(?=$|[\s]*[.:,;\-–—：。，　\[(（])", RegexOptions.CultureInvariant)]
    private static partial Regex ScenePattern();

    [GeneratedRegex(@"^(?<name>PROLOGUE|EPILOGUE|INDUCTION|INTERLUDE|Prologue|Epilogue|Induction|Interlude)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedPattern();
}
