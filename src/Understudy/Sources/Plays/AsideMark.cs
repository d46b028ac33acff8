using System.Text.RegularExpressions;

namespace Understudy.Sources.Plays;

/// <summary>What a direction says of how the words are said.</summary>
internal enum Voice
{
    /// <summary>Nothing of this kind: "Drawing her aside.", "Drinks."</summary>
    Unchanged,

    /// <summary>"Aside.", "To himself.": nobody else hears.</summary>
    Aside,

    /// <summary>"Aside to Banquo.", "Whispers.": one hears.</summary>
    Whisper,

    /// <summary>"Aloud.": everyone hears again.</summary>
    Aloud,
}

/// <summary>Tells asides and whispers from directions that only hold the same words.</summary>
/// <param name="Voice">How the words are said.</param>
/// <param name="Rest">What remains of the direction as an action: "Reads the letter." of "Aside. Reads the letter."</param>
/// <param name="IsLower">Whether it is written small, inside a sentence.</param>
internal sealed partial record AsideMark(Voice Voice, string Rest, bool IsLower)
{
    /// <summary>Reads a direction.</summary>
    public static AsideMark Of(string direction)
    {
        var text = direction.Trim().Trim('(', ')', '[', ']', '⟨', '⟩').Trim();
        var lower = text.Length > 0 && char.IsLower(text[0]);
        if (Whisper().IsMatch(text)) return new AsideMark(Voice.Whisper, direction, lower);
        var aside = Aside().Match(text);
        if (aside.Success) return new AsideMark(Voice.Aside, Capital(aside.Groups["rest"].Value), lower);
        return Aloud().IsMatch(text) ? new AsideMark(Voice.Aloud, "", lower) : new AsideMark(Voice.Unchanged, direction, lower);
    }

    private static string Capital(string rest) => rest.Trim(' ', ',', ';', '—').Trim() is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : "";

    // "Aside", "Apart", "To himself", alone or followed by what is done meanwhile; the audience is nobody on stage.
    [GeneratedRegex(@"^(?:(?:(?:speaking|speaks|half)\s+)?(?:aside|apart)(?:\s+to\s+(?:the\s+)?(?:audience|house|(?:him|her|it|my|them)sel(?:f|ves)))?|(?:(?:speaking|speaks|half aloud|softly|low|muttering|mutters|murmuring|murmurs|whispers|whispering),?\s+)?to\s+(?:him|her|it|them)sel(?:f|ves))\s*(?:[.,;—]\s*(?<rest>.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    // Said to somebody, or whispered by the speaker; "whispers to herself" is an aside or an action, never this.
    [GeneratedRegex(@"^(?:(?:aside|apart)\s+(?:to|with)\s+(?!(?:the\s+)?(?:audience|house|himself|herself|themselves|itself)\b)|.*\bwhisper(?:s|ing)\b(?!.*\bto\s+(?:him|her|it|them)sel))", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Whisper();

    [GeneratedRegex(@"^aloud\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Aloud();
}
