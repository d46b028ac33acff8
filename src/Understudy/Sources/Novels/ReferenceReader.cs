namespace Understudy.Sources.Novels;

/// <summary>Reads references from the tokens of a page.</summary>
internal sealed class ReferenceReader(NovelCast cast)
{
    /// <summary>The name of someone who tells the story and says "said I".</summary>
    internal const string Narrator = "Narrator";

    private const int LongestDescription = 5;

    /// <summary>The reference that begins at a token, or null.</summary>
    /// <param name="page">The page.</param>
    /// <param name="token">Where it should begin.</param>
    /// <param name="anyNoun">Whether any noun makes a description (right beside a verb of speech), or only nouns for persons.</param>
    internal Reference? Read(NovelPage page, int token, bool anyNoun)
    {
        var tokens = page.Tokens;
        if (token >= tokens.Length || !tokens[token].IsWord) return null;
        var word = tokens[token].Text;
        if (word is "he" or "He" or "she" or "She" or "it" or "It")
            return new Reference(token, 1) { Pronoun = Lexicon.GenderOfPronoun(word) };
        if (word == "I") return new Reference(token, 1) { Noun = "narrator", Phrase = Narrator };
        if (IsGroupWord(word)) return new Reference(token, 1) { IsGroup = true };
        return Name(page, token) ?? Description(page, token, anyNoun);
    }

    /// <summary>The one named by a possessive at a token ("Darcy’s"), or null.</summary>
    internal Reference? Possessor(NovelPage page, int token)
    {
        if (token < page.Tokens.Length && Lexicon.IsFiller(page.Tokens[token].Text)) token++;
        return cast.Match(page, token) is { IsPossessive: true } mention ? new Reference(mention.Token, mention.Length) { Named = mention.Who } : null;
    }

    private Reference? Name(NovelPage page, int token)
    {
        var at = token;
        while (at < token + 3 && at < page.Tokens.Length && page.Tokens[at].IsWord && Lexicon.IsFiller(page.Tokens[at].Text)) at++;
        if (cast.Match(page, at) is not { } mention) return null;
        if (mention.IsPossessive) return Possessed(page, token, mention);
        var end = mention.Token + mention.Length;
        var joined = end + 1 < page.Tokens.Length && page.Tokens[end].Text == "and"
            && Read(page, end + 1, anyNoun: false) is { IsPronoun: false, IsGroup: false };
        return new Reference(token, end - token) { Named = mention.Who, IsGroup = joined };
    }

    private static Reference? Possessed(NovelPage page, int token, Mention possessor)
    {
        var (end, noun) = Noun(page, possessor.Token + possessor.Length, anyNoun: false);
        if (noun is null) return null;
        return new Reference(token, end - token) { Noun = noun, NamedPossessor = possessor.Who, Phrase = Words(page, token, end) };
    }

    private static Reference? Description(NovelPage page, int token, bool anyNoun)
    {
        var word = page.Tokens[token].Text.ToLowerInvariant();
        var possessor = word is "his" or "her" or "its" ? Lexicon.GenderOfPronoun(word) : Gender.Unknown;
        if (word == "one" && token + 2 < page.Tokens.Length && page.Tokens[token + 1].Text == "of")
        {
            var (groupEnd, group) = Noun(page, token + 3, anyNoun);
            return group is null ? null : new Reference(token, groupEnd - token) { Noun = group, Phrase = Words(page, token, groupEnd) };
        }

        if (possessor == Gender.Unknown && word is not ("the" or "a" or "an" or "their" or "another")) return null;
        var (end, noun) = Noun(page, token + 1, anyNoun);
        if (noun is null) return null;
        return new Reference(token, end - token)
        {
            Noun = noun,
            Possessor = possessor,
            Phrase = Words(page, token, end),
            IsGroup = word != "their" && IsPlural(noun),
        };
    }

    /// <summary>The noun at the end of a noun phrase, and where the phrase ends.</summary>
    private static (int End, string? Noun) Noun(NovelPage page, int token, bool anyNoun)
    {
        var end = token;
        var person = -1;
        while (end < page.Tokens.Length && end < token + LongestDescription && page.Tokens[end].IsWord)
        {
            var word = page.Tokens[end].Text;
            if (Lexicon.IsFunctionWord(word) || Lexicon.IsCueVerb(word) || (end > token && Lexicon.IsAdverbial(word)) || page.Tokens[end].IsPossessive) break;
            if (Lexicon.IsPersonNoun(LastPart(word))) person = end;
            end++;
        }

        if (person >= 0) return (person + 1, page.Tokens[person].Text.ToLowerInvariant());
        return anyNoun && end > token && page.Tokens[end - 1].Text is not ("one" or "first" or "second" or "third" or "last" or "rest" or "same" or "next") ? (end, page.Tokens[end - 1].Text) : (token, null);
    }

    private static string LastPart(string word)
    {
        if (Lexicon.IsKin(word)) return word;
        var hyphen = word.LastIndexOf('-');
        return (hyphen < 0 ? word : word[(hyphen + 1)..]).ToLowerInvariant();
    }

    private static string Words(NovelPage page, int start, int end)
    {
        var words = page.Text[page.Tokens[start].Start..page.Tokens[end - 1].End];
        return char.ToLowerInvariant(words[0]) + words[1..];
    }

    private static bool IsPlural(string noun) => noun.Length > 3 && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal);

    private static bool IsGroupWord(string word) => word.ToLowerInvariant() is
        "they" or "everybody" or "everyone" or "all" or "both" or "somebody" or "someone" or "nobody" or "several" or "others" or "we" or "many" or "some";
}
