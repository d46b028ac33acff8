namespace Understudy.Sources.Novels;

/// <summary>Tells words in quotation marks that nobody says: labels, titles, words the narration speaks of.</summary>
internal static class SpokenOf
{
    private const int LongestLabel = 8;

    /// <summary>Whether a quote without a cue is part of the narration's own sentence: the marked words stand in for a noun.</summary>
    internal static bool IsSpokenOf(NovelPage page, int quote)
    {
        var tokens = page.Tokens;
        var at = page.TokenOf(quote);
        var content = page.Content(quote);
        if (Texts.Words.Count(content) > LongestLabel) return false;
        var before = at > 0 && tokens[at - 1].IsWord;
        var goesOn = at + 1 < tokens.Length && (tokens[at + 1].IsWord ? char.IsLower(tokens[at + 1].Text[0]) : !tokens[at + 1].Is('—'));
        var last = page.LastOf(quote);
        if (before && char.IsLetterOrDigit(last)) return true;
        if (before && last == ',' && goesOn) return true;
        if (before && goesOn && char.IsLower(content[0])) return true;
        return at == 0 && char.IsLetterOrDigit(last) && goesOn && page.Quotes.Count == 1;
    }
}
