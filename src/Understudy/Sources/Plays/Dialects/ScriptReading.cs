using Understudy.Texts;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>One reading of a plain script, line by line.</summary>
/// <param name="file">The file's name, for positions.</param>
/// <param name="labels">How the script names its speakers.</param>
/// <param name="personae">The script's own cast.</param>
internal sealed class ScriptReading(string file, ScriptLabels labels, IReadOnlyList<Persona> personae)
{
    private const int MaxBracketLines = 20;

    private readonly PartCollector _parts = new(file);
    private readonly HashSet<string> _cast =
        [.. personae.SelectMany(p => new[] { p.Name, p.Name.ToUpperInvariant(), p.Name.Split(' ')[0], p.Name.Split(' ')[0].ToUpperInvariant() })];

    private readonly List<string> _words = [];
    private readonly List<(int Line, string Text)> _waiting = [];
    private readonly List<string> _bracket = [];
    private string? _label;
    private string? _act;
    private string _beside = "";
    private int _speechLine;
    private int _bracketLine;
    private bool _afterBlank = true;

    /// <summary>Speeches read so far.</summary>
    public int Speeches { get; private set; }

    /// <summary>Directions read so far, those within speeches included.</summary>
    public int Directions => _parts.Directions;

    /// <summary>Reads the next line.</summary>
    public void Line(int number, string line)
    {
        var text = line.Trim();
        if (text.Length == 0)
        {
            EndBracket();
            _afterBlank = true;
            return;
        }

        if (_bracket.Count > 0)
        {
            _bracket.Add(text);
            if (_bracket.Count > MaxBracketLines || Brackets.Enclose(string.Join(' ', _bracket))) EndBracket();
        }
        else if (PartHeading.Read(text) is { } heading)
        {
            Heading(number, heading);
        }
        else if (labels.Read(line, _cast, _afterBlank || EndsSentence()) is { } cue)
        {
            EndSpeech();
            (_label, _beside, _speechLine) = (cue.Name, cue.Direction, number);
            if (cue.Words.Length > 0) _words.Add(cue.Words.Trim());
        }
        else
        {
            Other(number, text);
        }

        _afterBlank = false;
    }

    /// <summary>The parts, after the last line.</summary>
    public IReadOnlyList<PlayPart> End()
    {
        EndBracket();
        EndSpeech();
        return _parts.End();
    }

    private void Heading(int number, PartHeading heading)
    {
        EndSpeech();
        if (heading.Act is not null) _act = heading.Act;
        var rest = Brackets.Enclose(heading.Rest) ? heading.Rest[1..^1] : heading.Rest;
        _parts.Begin(number, PartHeading.Join(_act, heading.Scene), NameCase.Of(rest));
    }

    /// <summary>A line without a name: a direction on its own, a description, or more of the speech above.</summary>
    private void Other(int number, string text)
    {
        if (Brackets.Enclose(text))
            Direction(number, text[1..^1]);
        else if (Brackets.OpensWithoutClosing(text))
            OpenBracket(number, text);
        else if (_label is null || (_afterBlank && FountainSyntax.IsEntranceLine(text)))
            Direction(number, text);
        else
            Continue(text);
    }

    private void OpenBracket(int number, string text)
    {
        _bracketLine = number;
        _bracket.Add(text);
    }

    // A bracket that a blank line or the end leaves open was only a bracket.
    private void EndBracket()
    {
        if (_bracket.Count == 0) return;
        var text = string.Join(' ', _bracket);
        _bracket.Clear();
        if (Brackets.Enclose(text))
            Direction(_bracketLine, text[1..^1]);
        else if (_label is null)
            Direction(_bracketLine, text);
        else
            Continue(text);
    }

    // Below a speech, a direction waits: when more words follow, it stood within that speech.
    private void Direction(int number, string text)
    {
        if (_label is null)
            _parts.Direction(number, Whitespace.OneLine(text));
        else
            _waiting.Add((number, Whitespace.OneLine(text)));
    }

    private void Continue(string text)
    {
        _words.AddRange(_waiting.Select(w => $"[{w.Text}]"));
        _waiting.Clear();
        _words.Add(text);
    }

    private void EndSpeech()
    {
        if (_label is null) return;
        var pieces = new SpeechBuilder();
        pieces.Direction(_beside);
        Brackets.Read(Joined(), pieces, (_, _) => true);
        _parts.Speech(_speechLine, _label, pieces);
        Speeches++;
        _words.Clear();
        _label = null;
        foreach (var (line, text) in _waiting) _parts.Direction(line, text);
        _waiting.Clear();
    }

    // Lines that each begin with a capital, and are short, are verse; others are prose that was wrapped.
    private string Joined()
    {
        var spoken = _words.Where(w => !Brackets.Enclose(w)).ToList();
        var isVerse = spoken.Count > 1 && spoken.Skip(1).All(w => char.IsUpper(w.FirstOrDefault(char.IsLetter))) && spoken.All(w => w.Length <= 70);
        var isSpaced = !spoken.Exists(w => w.Length > 0 && w[^1] >= '\u2E80');
        return string.Join(isVerse ? "\n" : isSpaced ? " " : "", _words);
    }

    private bool EndsSentence() =>
        _waiting.Count > 0 || _words.Count == 0 || (!char.IsLetterOrDigit(_words[^1][^1]) && _words[^1][^1] is not (',' or ';' or ':' or '，' or '；'));
}
