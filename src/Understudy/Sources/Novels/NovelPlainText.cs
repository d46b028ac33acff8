using System.Text.RegularExpressions;
using Understudy.Roleplay;
using Understudy.Sources.Containers;

namespace Understudy.Sources.Novels;

/// <summary>Reads a novel in plain text: paragraphs between blank lines, chapters under headings such as "CHAPTER I" or "第一章".</summary>
/// <remarks>Lines before a line "*** START OF …" and from a line "*** END OF …" on are left out, as collections of free texts frame them.</remarks>
public static partial class NovelPlainText
{
    /// <summary>Reads the text; without headings it is one chapter.</summary>
    /// <param name="path">The file's name, for the title, positions and messages.</param>
    /// <param name="bytes">The file.</param>
    /// <exception cref="InputException">The bytes are neither UTF-8 nor UTF-16 with its mark, or hold no paragraph.</exception>
    public static Novel Read(string path, byte[] bytes)
    {
        string[] lines = [.. SourceText.Lines(SourceText.Decode(bytes, path))];
        var (start, end) = Frame(lines);
        var chapters = new List<NovelChapter>();
        var paragraphs = new List<NovelParagraph>();
        string name = Path.GetFileName(path), title = Path.GetFileNameWithoutExtension(path), heading = title;
        var afterBreak = false;
        var index = 0;
        foreach (var (line, text) in Blocks(lines, start, end))
        {
            index++;
            if (Heading().IsMatch(text) && text.Length <= 80)
            {
                if (paragraphs.Count > 0) chapters.Add(new NovelChapter(heading, paragraphs));
                (paragraphs, heading) = ([], text);
            }
            else if (text.All(c => c is '*' or '-' or '—' or '·' or '#' or ' '))
            {
                afterBreak = true;
            }
            else
            {
                paragraphs.Add(new NovelParagraph(text, new SourcePosition(name, line, index), afterBreak));
                afterBreak = false;
            }
        }

        if (paragraphs.Count > 0) chapters.Add(new NovelChapter(heading, paragraphs));
        if (chapters.Count == 0) throw new InputException($"{path}: no paragraph in it; nothing to read");
        return new Novel(title, "", "text", chapters);
    }

    private static (int Start, int End) Frame(string[] lines)
    {
        var start = Array.FindIndex(lines, l => l.StartsWith("*** START OF", StringComparison.OrdinalIgnoreCase));
        var end = Array.FindIndex(lines, l => l.StartsWith("*** END OF", StringComparison.OrdinalIgnoreCase));
        return (start + 1, end < 0 ? lines.Length : end);
    }

    /// <summary>The blocks between blank lines, each with the line it begins on; broken lines are joined.</summary>
    private static IEnumerable<(int Line, string Text)> Blocks(string[] lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            var first = i;
            while (i < end && !string.IsNullOrWhiteSpace(lines[i])) i++;
            var text = NovelText.Normalise(string.Join(' ', lines[first..i]));
            if (text.Length > 0) yield return (first + 1, text);
        }
    }

    [GeneratedRegex(@"^((CHAPTER|Chapter|BOOK|Book|PART|Part|STAVE|Stave|LETTER|Letter)\s+([IVXLCDM]+|\d+|[A-Z][A-Za-z-]+)\b|PROLOGUE|EPILOGUE|Prologue$|Epilogue$|第[〇零一二三四五六七八九十百千\d]+[章回节節])")]
    private static partial Regex Heading();
}
