namespace Understudy.Sources.Novels;

/// <summary>Tells the one spoken to from the one spoken of.</summary>
internal static class Address
{
    /// <summary>
    /// Whether a name inside a speech calls someone: marks stand on both sides of it, words such as "my dear" and "oh"
    /// left aside ("Come, my dear Jane, we are late"; "Jane, is it you?").
    /// </summary>
    internal static bool IsAddress(Token[] tokens, int start, int length)
    {
        var before = start - 1;
        while (before >= 0 && tokens[before].IsWord && Lexicon.IsAddressWord(tokens[before].Text)) before--;
        var after = start + length;
        if (tokens[after - 1].IsPossessive) return false;
        var opens = before < 0 || !tokens[before].IsWord;
        var closes = after >= tokens.Length || !tokens[after].IsWord;
        if (!opens || !closes) return false;

        // "Jane and Bingley, Kitty, Lydia": a list names people, it calls none of them.
        return after >= tokens.Length || before < 0 || tokens[before].EndsSentence || tokens[after].EndsSentence || IsAlone(tokens, before, after);
    }

    /// <summary>The gender of the one spoken to, where "sir", "madam" or the like stands between marks; unknown else.</summary>
    internal static Gender Gender(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var gender = tokens[i].Text.ToLowerInvariant() switch
            {
                "sir" or "papa" or "father" => Novels.Gender.Male,
                "ma’am" or "madam" or "mamma" or "mama" or "mother" => Novels.Gender.Female,
                _ => Novels.Gender.Unknown,
            };
            if (gender != Novels.Gender.Unknown && IsAddress(tokens, i, 1)) return gender;
        }

        return Novels.Gender.Unknown;
    }

    private static bool IsAlone(Token[] tokens, int before, int after) =>
        !(after + 1 < tokens.Length && tokens[after].Is(',') && (tokens[after + 1].Text is "and" or "or" || tokens[after + 1].IsCapitalised && tokens[after + 1].Text != "I"))
        && !(before > 0 && tokens[before - 1].IsCapitalised && !Lexicon.IsAddressWord(tokens[before - 1].Text) && tokens[before].Is(','));
}
