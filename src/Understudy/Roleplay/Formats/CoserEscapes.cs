using System.Buffers;
using System.Text;

namespace Understudy.Roleplay.Formats;

/// <summary>
/// Backslashes before brackets: an even run stands for half as many and a bracket of the notation, an odd run for half
/// as many and a bracket of the text. Backslashes elsewhere are themselves.
/// </summary>
internal static class CoserEscapes
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]()［］【】（）");
    private static readonly SearchValues<char> BracketsAndBackslash = SearchValues.Create("[]()［］【】（）\\");

    /// <summary>Whether the character is a bracket of the notation.</summary>
    public static bool IsBracket(char c) => Brackets.Contains(c);

    /// <summary>The first bracket or backslash from a place on, or -1.</summary>
    public static int IndexOfMark(string text, int from)
    {
        var offset = text.AsSpan(from).IndexOfAny(BracketsAndBackslash);
        return offset < 0 ? -1 : from + offset;
    }

    /// <summary>Appends a text so that its brackets are read as text.</summary>
    /// <param name="output">Receives the text.</param>
    /// <param name="text">The words.</param>
    /// <param name="isBracketed">Whether a closing bracket follows, which backslashes at the end would escape.</param>
    public static void AppendEscaped(StringBuilder output, string text, bool isBracketed)
    {
        for (var i = 0; i < text.Length;)
        {
            var mark = IndexOfMark(text, i);
            if (mark < 0)
            {
                output.Append(text, i, text.Length - i);
                return;
            }

            output.Append(text, i, mark - i);
            i = mark;
            while (i < text.Length && text[i] == '\\') i++;
            var run = i - mark;
            if (i < text.Length && IsBracket(text[i])) output.Append('\\', (2 * run) + 1).Append(text[i++]);
            else output.Append('\\', i == text.Length && isBracketed ? 2 * run : run);
        }
    }

    /// <summary>Appends a stretch of a text with its escapes taken out.</summary>
    public static void AppendUnescaped(StringBuilder output, string text, int start, int end)
    {
        for (var i = start; i < end;)
        {
            var offset = text.AsSpan(i, end - i).IndexOf('\\');
            if (offset < 0)
            {
                output.Append(text, i, end - i);
                return;
            }

            output.Append(text, i, offset);
            i += offset;
            var first = i;
            while (i < end && text[i] == '\\') i++;
            var run = i - first;
            var beforeBracket = i < text.Length && IsBracket(text[i]);
            output.Append('\\', beforeBracket ? run / 2 : run);
            if (beforeBracket && run % 2 == 1 && i < end) output.Append(text[i++]);
        }
    }
}
