using System.Text;

namespace Understudy.Sources;

/// <summary>Takes emphasis marks, as Markdown and Fountain have them, out of a text: <c>*italics*</c>, <c>**bold**</c>, <c>_underline_</c>.</summary>
internal static class Emphasis
{
    /// <summary>The words without marks. A mark without a partner is a character like others; a backslash makes any mark one.</summary>
    public static string Remove(string line)
    {
        if (line.AsSpan().IndexOfAny('*', '_', '\\') < 0) return line;
        var dropped = new bool[line.Length];
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length && (char.IsPunctuation(line[at + 1]) || char.IsSymbol(line[at + 1])))
            {
                dropped[at++] = true;
                continue;
            }

            if (line[at] is not ('*' or '_')) continue;
            var end = at;
            while (end < line.Length && line[end] == line[at]) end++;
            var mark = line[at..end];
            if (mark.Length <= (mark[0] == '*' ? 3 : 1)) Pair(mark, at, end);
            at = end - 1;
        }

        var words = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
            if (!dropped[at]) words.Append(line[at]);
        return words.ToString();

        void Pair(string mark, int at, int end)
        {
            if (!open.TryGetValue(mark, out var openers)) open[mark] = openers = new();
            if (at > 0 && !char.IsWhiteSpace(line[at - 1]) && openers.TryPop(out var opener))
            {
                dropped.AsSpan(opener, mark.Length).Fill(true);
                dropped.AsSpan(at, mark.Length).Fill(true);
            }
            else if (end < line.Length && !char.IsWhiteSpace(line[end]) && (mark[0] == '*' || at == 0 || !char.IsLetterOrDigit(line[at - 1])))
            {
                openers.Push(at);
            }
        }
    }
}
