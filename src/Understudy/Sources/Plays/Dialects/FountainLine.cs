using System.Text;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>A line of a Fountain text with what is not part of the play taken out: notes and boneyards.</summary>
/// <param name="Number">The line's number in the file, from 1.</param>
/// <param name="Text">What remains, without white space at its end.</param>
internal readonly record struct FountainLine(int Number, string Text)
{
    /// <summary>Whether nothing stands on the line.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>
    /// The lines of a text. A line that held nothing but a note or a boneyard is gone altogether: it does not end the
    /// speech it stood in, as a blank line would.
    /// </summary>
    public static IReadOnlyList<FountainLine> Read(string text)
    {
        var source = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = new List<FountainLine>();
        var line = new StringBuilder();
        var number = 1;
        var cut = false;
        var remarks = new Remarks(source);
        for (var at = 0; at < source.Length; at++)
        {
            var end = remarks.EndOf(at);
            if (end < 0 && source[at] != '\n')
            {
                line.Append(source[at]);
                continue;
            }

            if (end < 0)
            {
                Close();
                continue;
            }

            cut = true;
            for (; at < end; at++)
            {
                if (source[at] != '\n') continue;
                Close();
                cut = true;
            }

            at--;
        }

        Close();
        return lines;

        void Close()
        {
            var kept = line.ToString();
            if (!cut || !string.IsNullOrWhiteSpace(kept)) lines.Add(new FountainLine(number, kept.TrimEnd()));
            line.Clear();
            cut = false;
            number++;
        }
    }

    /// <summary>Finds the ends of notes and boneyards in one pass, however many are never closed.</summary>
    private sealed class Remarks(string text)
    {
        private readonly Next _boneyardEnd = new(text, "*/");
        private readonly Next _noteEnd = new(text, "]]");
        private readonly Next _blankLine = new(text, "\n\n");

        /// <summary>Where the note or boneyard ends that begins here; negative where none does.</summary>
        public int EndOf(int at)
        {
            if (at + 3 >= text.Length) return -1;
            if (text[at] == '/' && text[at + 1] == '*') return _boneyardEnd.From(at + 2) is { } boneyard ? boneyard + 2 : -1;
            if (text[at] != '[' || text[at + 1] != '[' || _noteEnd.From(at + 2) is not { } note) return -1;

            // A note may span lines, but not a blank one: an unclosed note must not swallow the play.
            return _blankLine.From(at + 2) < note ? -1 : note + 2;
        }
    }

    /// <summary>The next place of a text within another, asked for with rising positions.</summary>
    private sealed class Next(string text, string sought)
    {
        private int _at = -1;

        public int? From(int position)
        {
            if (_at < position) _at = text.IndexOf(sought, position, StringComparison.Ordinal) is >= 0 and var found ? found : int.MaxValue;
            return _at == int.MaxValue ? null : _at;
        }
    }
}
