using Understudy.Roleplay;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>Gathers the parts of a play in plain text: settings come first, then speeches and directions.</summary>
/// <param name="file">The file's name, for positions.</param>
internal sealed class PartCollector(string file)
{
    private readonly List<PlayPart> _parts = [];
    private readonly List<PlayEvent> _events = [];
    private readonly List<(int Line, string Text)> _descriptions = [];
    private string _name = "Opening";
    private string _place = "";
    private int _line = 1;

    /// <summary>Directions so far, those within speeches included; settings are none.</summary>
    public int Directions { get; private set; }

    /// <summary>Whether nothing has been said or done in the current part.</summary>
    public bool IsSetting => _events.Count == 0;

    /// <summary>Begins a part.</summary>
    /// <param name="line">The heading's line.</param>
    /// <param name="name">The part's name.</param>
    /// <param name="place">The place that the heading names; empty for an act or a section, which may only hold scenes.</param>
    public void Begin(int line, string name, string place = "")
    {
        if (_place.Length > 0) DescriptionsAreDirections();
        Close();
        (_line, _name) = (line, name);
        if (place.Length > 0) _place = place;
    }

    /// <summary>A description of the place as long as nobody has come or spoken, a direction from then on.</summary>
    public void Direction(int line, string text)
    {
        if (text.Length == 0) return;
        if (IsSetting && !FountainSyntax.IsEntrance(text))
        {
            _descriptions.Add((line, text));
            return;
        }

        Directions++;
        _events.Add(new DirectionEvent(new SourcePosition(file, line), text, []));
    }

    /// <summary>A speech.</summary>
    public void Speech(int line, string label, SpeechBuilder pieces)
    {
        Directions += pieces.Directions;
        _events.Add(new SpeechEvent(new SourcePosition(file, line), label, pieces.Build()));
    }

    /// <summary>The parts with something said or done in them.</summary>
    public IReadOnlyList<PlayPart> End()
    {
        DescriptionsAreDirections();
        Close();
        return _parts;
    }

    // A scene in which nobody comes or speaks is told in its descriptions: they are what happens.
    private void DescriptionsAreDirections()
    {
        if (_events.Count > 0) return;
        _events.AddRange(_descriptions.Select(d => new DirectionEvent(new SourcePosition(file, d.Line), d.Text, [])));
        Directions += _descriptions.Count;
        _descriptions.Clear();
    }

    // An act that holds nothing before its first scene leaves its description to that scene.
    private void Close()
    {
        if (_events.Count == 0) return;
        var setting = _descriptions.Select(d => d.Text).Prepend(_place).Where(t => t.Length > 0).Select(Sentence);
        _parts.Add(new PlayPart(_name, string.Join(' ', setting), new SourcePosition(file, _line), [.. _events]));
        _events.Clear();
        _descriptions.Clear();
        _place = "";
    }

    private static string Sentence(string text) => char.IsPunctuation(text[^1]) ? text : text + ".";
}
