using System.Text;

namespace Understudy.Sources.Novels;

/// <summary>What typography adds to text and a reader of words does not want.</summary>
internal static class NovelText
{
    /// <summary>
    /// Word joiners, zero-width marks and soft hyphens fall away, every space becomes a plain one, runs of spaces become
    /// one, lines are trimmed; line feeds stay.
    /// </summary>
    internal static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u2060' or '\u200B' or '\uFEFF' or '\u00AD') continue;
            if (c == '\n')
            {
                while (result.Length > 0 && result[^1] == ' ') result.Length--;
                if (result.Length > 0 && result[^1] != '\n') result.Append('\n');
            }
            else if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] is not (' ' or '\n')) result.Append(' ');
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString().TrimEnd(' ', '\n');
    }

    /// <summary>The text cut at its sentence ends; nothing is lost but the spaces at the cuts.</summary>
    internal static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSentenceEnd(text, i, out var end)) continue;
            yield return text[start..end].Trim();
            start = end;
            i = end - 1;
        }

        if (text[start..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    private static bool IsSentenceEnd(string text, int at, out int end)
    {
        end = at + 1;
        var c = text[at];
        if (c is not ('.' or '!' or '?' or '…' or '。' or '！' or '？')) return false;
        while (end < text.Length && text[end] is '”' or '’' or '"' or ')' or '」' or '』' or '»' or '.' or '!' or '?' or '…') end++;
        if (c is '。' or '！' or '？') return true;
        if (end >= text.Length) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '“' or '‘' or '"' or '(' or '—')) next++;
        if (next >= text.Length) return true;
        if (char.IsLower(text[next])) return false;
        if (c != '.') return true;
        var word = at;
        while (word > 0 && char.IsLetter(text[word - 1])) word--;
        return !Lexicon.IsAbbreviation(text.AsSpan(word, at - word));
    }
}
