using Understudy.Synthesis.Diversity;

namespace Understudy.Synthesis.Rules;

/// <summary>Chooses the words that a note repeats: a whole short sentence or the clause with most matter in it, cut only between words.</summary>
internal static class Excerpt
{
    /// <summary>Most words that a note repeats at once.</summary>
    public const int MaxWords = 8;

    private static readonly char[] ClauseEnds = [',', ';', ':', '.', '!', '?', '—', '–', '…', '，', '。', '；', '：', '！', '？', '、'];

    /// <summary>The whole sentence if short enough, otherwise its best clause; null when nothing in it can be quoted.</summary>
    public static Quote? Of(string text, EvidenceField field, int? turn = null, string? character = null, Func<string, bool>? avoid = null)
    {
        var line = Sentence.OneLine(text);
        var whole = Trim(line);
        if (Fits(whole) && avoid?.Invoke(whole) != true) return new Quote(whole, field, turn, character);
        string? best = null;
        var weight = 0.0;
        foreach (var clause in Clauses(line))
        {
            if (avoid?.Invoke(clause) == true) continue;
            var matter = Matter(clause);
            if (matter <= weight) continue;
            (best, weight) = (clause, matter);
        }

        return best is null ? null : new Quote(best, field, turn, character);
    }

    /// <summary>The clauses of a line that can be quoted, long ones cut to the words they begin with.</summary>
    public static IEnumerable<string> Clauses(string line)
    {
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && !(Array.IndexOf(ClauseEnds, line[i]) >= 0 && !InsideWord(line, i))) continue;
            var end = i < line.Length && line[i] is '?' or '!' or '？' or '！' ? i + 1 : i;
            if (Cut(Trim(line[start..end])) is { } clause) yield return clause;
            start = i + 1;
        }
    }

    // Words of matter count, rare long ones more than short ones; a clause that opens with its verb or noun reads better than one hanging on a conjunction.
    private static double Matter(string clause)
    {
        var words = Words.Of(clause);
        var matter = words.Where(w => !Lexicon.Grammar.Contains(w)).Sum(w => Words.IsIdeographic(w[0]) ? 0.6 : 0.5 + Math.Min(w.Length, 9) / 9.0);
        if (Lexicon.Openers.Contains(words[0])) matter *= 0.9;
        return matter;
    }

    private static string? Cut(string clause)
    {
        if (Fits(clause)) return clause;
        var ranges = Words.Ranges(clause).ToList();
        if (ranges.Count <= MaxWords) return null;
        for (var n = MaxWords; n >= 3; n--)
        {
            if (Lexicon.Openers.Contains(clause[ranges[n - 1]])) continue;
            var cut = clause[..ranges[n - 1].End.Value];
            return Fits(cut) ? cut : null;
        }

        return null;
    }

    private static bool Fits(string text)
    {
        if (text.Length == 0 || text.AsSpan().IndexOfAny("<>[]{}“”\"") >= 0) return false;
        var words = Words.Of(text);
        return words.Count > 0 && words.Count <= (Words.IsIdeographic(words[0][0]) ? 2 * MaxWords : MaxWords) && !words.Contains("user", StringComparer.OrdinalIgnoreCase) && !words.Contains("users", StringComparer.OrdinalIgnoreCase);
    }

    private static bool InsideWord(string line, int i) =>
        line[i] == '.' && i + 1 < line.Length && char.IsLetterOrDigit(line[i + 1]);

    private static string Trim(string text) => text.Trim().TrimStart(',', ';', ':', '.', '-', '—', '–', '…', ' ', '，', '。').TrimEnd(',', ';', ':', '.', '-', '—', '–', '…', ' ', '，', '。', '；');
}
