namespace Understudy.Sources.Novels;

/// <summary>A run of capitalised words in the narration.</summary>
/// <param name="Token">Its first token.</param>
/// <param name="Length">Its number of tokens.</param>
/// <param name="Phrase">The words, joined by spaces, without a possessive ending.</param>
/// <param name="HasArticle">Whether "the" stands before it.</param>
/// <param name="IsPossessive">Whether it ends in 's.</param>
internal readonly record struct NameRun(int Token, int Length, string Phrase, bool HasArticle, bool IsPossessive);

/// <summary>What the whole novel shows of its capitalised words, counted before any of them is taken for a character.</summary>
internal sealed class NameCounts
{
    private readonly Dictionary<string, int> _lower = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _capital = new(StringComparer.Ordinal);

    private NameCounts()
    {
    }

    /// <summary>How often the narration names each phrase.</summary>
    internal Dictionary<string, int> Narrated { get; } = new(StringComparer.Ordinal);

    /// <summary>How often with "the" before it.</summary>
    internal Dictionary<string, int> WithArticle { get; } = new(StringComparer.Ordinal);

    /// <summary>How often as the subject of a verb of speech or thought, beside a quote.</summary>
    internal Dictionary<string, int> Cued { get; } = new(StringComparer.Ordinal);

    /// <summary>How often the quotes name each phrase.</summary>
    internal Dictionary<string, int> Quoted { get; } = new(StringComparer.Ordinal);

    /// <summary>How often the quotes name it as the one spoken to.</summary>
    internal Dictionary<string, int> Addressed { get; } = new(StringComparer.Ordinal);

    internal static NameCounts Of(IReadOnlyList<NovelPage> pages)
    {
        var counts = new NameCounts();
        foreach (var page in pages)
        {
            counts.CountWords(page);
            foreach (var quote in page.Quotes) counts.CountWords(QuotePage(page, quote));
        }

        foreach (var page in pages)
        {
            counts.CountRuns(page);
            foreach (var quote in page.Quotes) counts.CountAddresses(QuotePage(page, quote));
        }

        return counts;
    }

    /// <summary>The words of a quote as a page of their own; the quotes in it stay words.</summary>
    internal static NovelPage QuotePage(NovelPage page, QuoteSpan quote) =>
        NovelPage.Of(page.Paragraph with { Text = quote.Content(page.Text).Replace('“', '‘') }, QuoteMarks.Double);

    /// <summary>Whether a word is written small oftener than its capital is due to itself.</summary>
    internal bool IsCommon(string word) => _lower.GetValueOrDefault(word.ToLowerInvariant()) > _capital.GetValueOrDefault(word);

    /// <summary>The runs of capitalised words of a page.</summary>
    internal IEnumerable<NameRun> Runs(NovelPage page)
    {
        var tokens = page.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Begins(page, i)) continue;
            var end = i + 1;
            while (!tokens[end - 1].IsPossessive && end < tokens.Length && Continues(page, i, end, out var next)) end = next;
            if (end - i == 2 && tokens[i].Stem == tokens[i + 1].Stem) end--;
            var phrase = string.Join(' ', tokens[i..end].Select(t => t.Stem));
            var article = i > 0 && tokens[i - 1].Text is "the" or "The";
            yield return new NameRun(i, end - i, phrase, article, tokens[end - 1].IsPossessive);
            i = end - 1;
        }
    }

    private bool Begins(NovelPage page, int token)
    {
        var t = page.Tokens[token];
        if (!t.IsCapitalised || t.Text == "I" || t.Text.StartsWith("I’", StringComparison.Ordinal) || IsShouted(t.Stem)) return false;
        return Lexicon.IsTitle(t.Text) || !page.IsInitial(token) || !(IsCommon(t.Stem) || Lexicon.IsFunctionWord(t.Text));
    }

    private static bool Continues(NovelPage page, int first, int token, out int next)
    {
        var tokens = page.Tokens;
        next = token + 1;
        if (tokens[token].IsCapitalised)
            return !IsShouted(tokens[token].Stem) && tokens[token].Text != "I" && (tokens[token].Text.Length < 3 || !tokens[token].Text.EndsWith('.') || token == first);
        if (tokens[token].Text is not ("of" or "de" or "von" or "van" or "du" or "la") || token + 1 >= tokens.Length) return false;
        next = token + 2;
        return tokens[token + 1].IsCapitalised && !Lexicon.IsTitle(tokens[token + 1].Text);
    }

    private static bool IsShouted(string word) => word.Length > 1 && word.All(c => !char.IsLetter(c) || char.IsUpper(c));

    private void CountWords(NovelPage page)
    {
        for (var i = 0; i < page.Tokens.Length; i++)
        {
            var token = page.Tokens[i];
            if (!token.IsWord) continue;
            if (char.IsLower(token.Text[0])) Increment(_lower, token.Stem);
            else if (!page.IsInitial(i)) Increment(_capital, token.Stem);
        }
    }

    private void CountRuns(NovelPage page)
    {
        foreach (var run in Runs(page))
        {
            if (!run.IsPossessive) Increment(Narrated, run.Phrase);
            if (run.HasArticle) Increment(WithArticle, run.Phrase);
            if (!run.IsPossessive && page.Quotes.Count > 0 && IsCueSubject(page, run)) Increment(Cued, run.Phrase);
        }
    }

    private static bool IsCueSubject(NovelPage page, NameRun run)
    {
        var tokens = page.Tokens;
        var before = run.Token - (run.HasArticle ? 2 : 1);
        while (before > 0 && Lexicon.IsFiller(tokens[before].Text)) before--;
        if (before >= 0 && tokens[before].IsWord && Lexicon.IsCueVerb(tokens[before].Text)) return true;
        var after = run.Token + run.Length;
        for (var skipped = 0; skipped < 3 && after < tokens.Length && tokens[after].IsWord && Lexicon.IsAdverbial(tokens[after].Text); skipped++) after++;
        return after < tokens.Length && tokens[after].IsWord && Lexicon.IsCueVerb(tokens[after].Text);
    }

    private void CountAddresses(NovelPage page)
    {
        foreach (var run in Runs(page))
        {
            if (!run.IsPossessive) Increment(Quoted, run.Phrase);
            if (Address.IsAddress(page.Tokens, run.Token, run.Length)) Increment(Addressed, run.Phrase);
        }
    }

    private static void Increment(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
