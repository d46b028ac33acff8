using System.Buffers;
using Understudy.Texts;

namespace Understudy.Synthesis.Rules;

/// <summary>Chooses the words that a note repeats: a whole short sentence or the clause with most matter in it, cut only between words.</summary>
internal static class Excerpt
{
    /// <summary>Most words that a note repeats at once.</summary>
    public const int MaxWords = 9;

    // Marks that would read as a tag, a bracket of a format or the end of the quote itself.
    public static readonly SearchValues<char> Markup = SearchValues.Create("<>[]{}“”\"()");

    private static readonly char[] ClauseEnds = [',', ';', ':', '.', '!', '?', '—', '–', '…', '，', '。', '；', '：', '！', '？', '、'];

    /// <summary>A sentence said in a turn: whole if short, otherwise the clause that makes the sentence's move, or the one with most matter.</summary>
    public static Quote? Of(Sentence sentence, int turn, Func<string, bool> avoid) =>
        Of(sentence.Text, EvidenceField.Speech, turn, null, avoid, clause => MoveReader.Read(clause, []).Move == sentence.Move && Words.Count(clause) >= (sentence.Move == Move.Question ? 4 : 2));

    /// <summary>A text whole if short enough, otherwise its best clause; null when nothing in it can be quoted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="field">What it is.</param>
    /// <param name="turn">The turn it belongs to.</param>
    /// <param name="character">The cast member it belongs to.</param>
    /// <param name="avoid">Words that are not to be repeated.</param>
    /// <param name="prefer">Clauses that go before others, whatever matter those have.</param>
    public static Quote? Of(string text, EvidenceField field, int? turn, string? character, Func<string, bool>? avoid, Func<string, bool>? prefer = null)
    {
        var line = Whitespace.OneLine(text);
        var whole = Trim(line);
        if (Fits(whole) && avoid?.Invoke(whole) != true) return new Quote(whole, field, turn, character);
        string? best = null;
        var weight = 0.0;
        foreach (var clause in Clauses(line))
        {
            if (avoid?.Invoke(clause) == true) continue;
            var matter = Matter(clause) + (prefer?.Invoke(clause) == true ? 100 : 0);
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

    /// <summary>Whether words can stand in a quote: short enough, no markup, no torn quotation, and nothing that means a chat's user.</summary>
    public static bool Fits(string text)
    {
        if (text.Length == 0 || text.AsSpan().IndexOfAny(Markup) >= 0 || !IsQuoteWhole(text)) return false;
        var words = Words.Of(text);
        return words.Count > 0 && words.Count <= (Words.IsIdeographic(words[0][0]) ? 2 * MaxWords : MaxWords)
            && !words.Exists(w => w.Equals("user", StringComparison.OrdinalIgnoreCase) || w.Equals("users", StringComparison.OrdinalIgnoreCase));
    }

    // A quotation inside the words must not be torn: 'Amen' is whole, "and cried 'Murder!" is not.
    private static bool IsQuoteWhole(string text)
    {
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '‘') open++;
            if (text[i] is not ('\'' or '’')) continue;
            var (before, after) = (i == 0 ? ' ' : text[i - 1], i + 1 == text.Length ? ' ' : text[i + 1]);
            if (before == ' ' && char.IsUpper(after) && text[i] == '\'') open++;
            else if ((open > 0 && !char.IsLetter(after)) || before is '!' or '?' or '.' or ',' || (before == ' ' && after == ' ')) open--;
            if (open < 0) return false;
        }

        return open == 0;
    }

    private static bool InsideWord(string line, int i) => line[i] == '.' && !Sentence.IsEnd(line, i);

    private static string Trim(string text) => text.Trim().TrimStart(',', ';', ':', '.', '-', '—', '–', '…', ' ', '，', '。').TrimEnd(',', ';', ':', '.', '-', '—', '–', '…', ' ', '，', '。', '；');
}
