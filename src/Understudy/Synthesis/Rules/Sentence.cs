using Understudy.Texts;

namespace Understudy.Synthesis.Rules;

/// <summary>A sentence of a speech and what it does.</summary>
/// <param name="Text">The words, on one line.</param>
/// <param name="Move">What it does.</param>
/// <param name="Kind">What it asks for, if it asks.</param>
internal sealed record Sentence(string Text, Move Move, QuestionKind Kind)
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
        { "mr", "mrs", "ms", "dr", "st", "esq", "messrs", "rev", "hon", "capt", "col" };

    /// <summary>What it is about, where it only states.</summary>
    public Theme Theme => Themes.Of(Text);

    /// <summary>The sentences of a text, read one by one.</summary>
    public static List<Sentence> Of(string text, IReadOnlyList<string> names)
    {
        var sentences = new List<Sentence>();
        foreach (var sentence in Split(Whitespace.OneLine(text)))
        {
            if (Words.Count(sentence) == 0) continue;
            var (move, kind) = MoveReader.Read(sentence, names);
            sentences.Add(new Sentence(sentence, move, kind));
        }

        return sentences;
    }

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsEnd(text, i)) continue;
            while (i + 1 < text.Length && text[i + 1] is '.' or '!' or '?' or '”' or '’' or '"' or ')' or '！' or '？' or '。') i++;
            yield return text[start..(i + 1)].Trim();
            start = i + 1;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    /// <summary>Whether a mark ends a sentence: not the point of an abbreviation, an initial or a number.</summary>
    public static bool IsEnd(string text, int i)
    {
        if (text[i] is '。' or '！' or '？') return true;
        if (text[i] is '!' or '?') return i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]);
        if (text[i] != '.') return false;
        if (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) return false;
        var word = i;
        while (word > 0 && (char.IsLetter(text[word - 1]) || text[word - 1] is '\'' or '’')) word--;
        return i - word > 1 ? !Abbreviations.Contains(text[word..i]) : i == word || text[word] is 'I' or 'a' or 'O' || char.IsDigit(text[word]);
    }
}
