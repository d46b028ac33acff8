using System.Xml.Linq;
using Understudy.Roleplay;
using Understudy.Sources.Containers;

namespace Understudy.Sources.Plays.StandardEbooks;

/// <summary>
/// Rows of a dialogue table as events. A row with a persona is a speech; a row without is a direction, or words that go
/// on under the persona before.
/// </summary>
internal sealed class DialogueRows(string file)
{
    private readonly List<PlayEvent> _events = [];
    private int _row;

    /// <summary>Stage directions marked inside rows so far, nested ones included.</summary>
    public int StageDirections { get; private set; }

    /// <summary>Whether a row opens a speech: one of its cells is marked as persona and is not empty.</summary>
    public static bool IsSpeech(XElement row) => Cells(row).Any(c => c.Is(EpubType.Persona) && MarkedText.Line(c).Length > 0);

    /// <summary>The events since the last call.</summary>
    public IReadOnlyList<PlayEvent> Take()
    {
        PlayEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    /// <summary>Adds a row.</summary>
    public void Add(XElement row)
    {
        _row++;
        StageDirections += row.Descendants().Count(e => e.Is(EpubType.StageDirection));
        var position = new SourcePosition(file, SafeXml.Line(row), _row);
        var personas = Cells(row).Where(c => c.Is(EpubType.Persona)).ToList();
        var pieces = Cells(row).SelectMany(MarkedTextOf).ToList();
        if (IsSpeech(row)) _events.Add(new SpeechEvent(position, Label(personas), pieces));
        else if (pieces.Exists(p => !p.IsDirection)) AddContinuation(position, row, pieces);
        else AddDirections(position, row);
    }

    /// <summary>Adds a paragraph that stands between tables: a direction by its place.</summary>
    public void AddBetween(XElement paragraph)
    {
        var text = MarkedText.Line(paragraph);
        if (text.Length > 0) _events.Add(new DirectionEvent(new SourcePosition(file, SafeXml.Line(paragraph), null), text, PersonasIn(paragraph)));
    }

    private static IEnumerable<XElement> Cells(XElement row) => row.Elements().Where(e => e.Tag() is "td" or "th");

    /// <summary>A persona cell gives only the directions beside the name; the name is the label.</summary>
    private static IEnumerable<SpeechPiece> MarkedTextOf(XElement cell) =>
        cell.Is(EpubType.Persona) ? MarkedText.Pieces(cell).Where(p => p.IsDirection) : MarkedText.Pieces(cell);

    private static string Label(IEnumerable<XElement> personas) => string.Join(" and ", personas
        .SelectMany(MarkedText.Pieces)
        .Where(p => !p.IsDirection)
        .SelectMany(p => p.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(name => name.TrimEnd('.', ':', ',')));

    private static string[] PersonasIn(XElement element) =>
        [.. element.Descendants().Where(e => e.Is(EpubType.Persona)).Select(MarkedText.Line).Where(n => n.Length > 0)];

    private void AddContinuation(SourcePosition position, XElement row, List<SpeechPiece> pieces)
    {
        // "[Enter Algernon.] He does!": an entrance before the words is no act of the speaker.
        var leading = pieces.TakeWhile(p => p.IsDirection && !Asides.IsMark(p.Text)).Count();
        foreach (var piece in pieces.Take(leading)) _events.Add(new DirectionEvent(position, piece.Text, PersonasIn(row)));
        _events.Add(new SpeechEvent(position, "", pieces[leading..]) { Continues = true });
    }

    private void AddDirections(SourcePosition position, XElement row)
    {
        foreach (var element in Cells(row).Descendants().Where(e => e.Is(EpubType.StageDirection) && !e.Ancestors().Any(a => a.Is(EpubType.StageDirection))))
        {
            var text = MarkedText.Line(element);
            if (text.Length > 0) _events.Add(new DirectionEvent(position, text, PersonasIn(element)));
        }
    }
}
