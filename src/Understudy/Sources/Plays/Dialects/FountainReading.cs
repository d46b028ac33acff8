using Understudy.Texts;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>One reading of a Fountain text, block by block; a block is what stands between blank lines.</summary>
/// <param name="file">The file's name, for positions.</param>
internal sealed class FountainReading(string file)
{
    private const int MaxParentheticalLines = 8;

    private readonly PartCollector _parts = new(file);
    private readonly List<(int Depth, string Title, bool IsAct)> _sections = [];
    private int _headings;

    /// <summary>Speeches read so far.</summary>
    public int Speeches { get; private set; }

    /// <summary>Directions read so far, those within speeches included.</summary>
    public int Directions => _parts.Directions;

    /// <summary>Reads the next block.</summary>
    public void Block(IReadOnlyList<FountainLine> lines)
    {
        for (var at = 0; at < lines.Count;)
        {
            var (number, text) = lines[at];
            if (FountainSyntax.Section(text) is { } section)
            {
                Section(number, section.Depth, section.Title);
                at++;
            }
            else if (FountainSyntax.IsProduction(text))
            {
                at++;
            }
            else if (FountainSyntax.Heading(text) is { } heading)
            {
                Heading(number, Emphasis.Remove(heading));
                at++;
            }
            else if (at + 1 < lines.Count && FountainSyntax.Centred(text) is null && FountainSyntax.Cue(text) is { } cue)
            {
                Speech(number, cue.Label, cue.Directions, lines.Skip(at + 1));
                return;
            }
            else
            {
                at = Action(lines, at);
            }
        }
    }

    /// <summary>The parts, after the last block.</summary>
    public IReadOnlyList<PlayPart> End() => _parts.End();

    private void Section(int number, int depth, string title)
    {
        _sections.RemoveAll(s => s.Depth >= depth);
        var known = PartHeading.Read(title);
        var name = known is null ? title : PartHeading.Join(PartHeading.Join(known.Act, known.Scene), known.Rest.TrimEnd('.'));
        _sections.Add((depth, name, known is { Act: not null, Scene: null }));
        _headings = 0;
        _parts.Begin(number, string.Join(", ", _sections.Select(s => s.Title)));
    }

    // A heading under "## Scene 2" is that scene's place; under "# Act I", or under nothing, it opens the next scene.
    private void Heading(int number, string heading)
    {
        _headings++;
        var path = string.Join(", ", _sections.Select(s => s.Title));
        var opensScene = _sections.Count == 0 || _sections[^1].IsAct;
        var name = opensScene ? PartHeading.Join(path, $"Scene {_headings}") : _headings == 1 ? path : $"{path} ({_headings})";
        _parts.Begin(number, name, heading);
    }

    private int Action(IReadOnlyList<FountainLine> lines, int at)
    {
        var from = at;
        var words = new List<string>();
        for (; at < lines.Count; at++)
        {
            var text = lines[at].Text;
            if (at > from && (FountainSyntax.Section(text) is not null || FountainSyntax.IsProduction(text) || FountainSyntax.Heading(text) is not null)) break;
            var action = FountainSyntax.Centred(text) ?? text.Trim();
            words.Add(Emphasis.Remove(action.StartsWith('!') || action.StartsWith('~') ? action[1..] : action));
        }

        var direction = Whitespace.OneLine(string.Join(' ', words));
        if (Brackets.Enclose(direction)) direction = direction[1..^1];
        _parts.Direction(lines[from].Number, direction);
        return at;
    }

    private void Speech(int number, string label, IReadOnlyList<string> directions, IEnumerable<FountainLine> lines)
    {
        var pieces = new SpeechBuilder();
        foreach (var direction in directions) pieces.Direction(direction);
        var waiting = new List<string>();
        foreach (var (_, line) in lines)
        {
            waiting.Add(line.Trim());
            var text = string.Join(' ', waiting);
            if (text[0] == '(' && Brackets.OpensWithoutClosing(text) && waiting.Count < MaxParentheticalLines) continue;
            Dialogue(waiting.Count < MaxParentheticalLines ? [text] : waiting, pieces);
            waiting.Clear();
        }

        // A parenthesis that is never closed was no direction.
        Dialogue(waiting, pieces);
        Speeches++;
        _parts.Speech(number, label, pieces);
    }

    private static void Dialogue(IEnumerable<string> lines, SpeechBuilder pieces)
    {
        foreach (var text in lines)
        {
            if (text[0] == '(' && Brackets.Enclose(text))
            {
                pieces.Direction(Emphasis.Remove(text[1..^1]));
            }
            else if (text[0] == '~')
            {
                pieces.EndLine().Words(Emphasis.Remove(text[1..])).EndLine();
            }
            else
            {
                Brackets.Read(Emphasis.Remove(text), pieces, (opener, inside) => opener is '(' or '（' && FountainSyntax.IsInlineDirection(inside));
                pieces.Words(" ");
            }
        }
    }
}
