using Understudy.Roleplay;

namespace Understudy.Reporting.Html;

/// <summary>Turns set as a printed play sets them. Every layer is marked with its kind, its owner and who sees it.</summary>
internal static class Script
{
    /// <summary>One turn: the speaker, what is played, and the actor's note beside it.</summary>
    internal static Element Turn(Turn turn, IReadOnlyList<View> views) => new("li", turn.IsCharacter ? "turn" : "turn setting")
    {
        turn.Speaker == Roleplay.Turn.Environment
            ? new Element("p", "speaker unseen") { turn.Speaker }
            : new Element("p", "speaker") { turn.Speaker },
        new Element("div", "played")
        {
            turn.Whispered == true ? new Element("span", "manner") { "(quietly) " } : null,
            turn.Performance.SelectMany(segment => new Node[] { Segment(segment, turn, views), new Text(" ") }),
        },
        turn.SystemThinking is { Length: > 0 } thinking ? Note(thinking, turn, views) : null,
    };

    /// <summary>An element with words in it, marked as Chinese where they are, so that they get fitting fonts and no slant.</summary>
    internal static Element Words(string element, string? cssClass, string text)
    {
        var words = new Element(element, cssClass) { text };
        return Counting.IsChinese(text) ? words.With("lang", "zh") : words;
    }

    private static Element Note(string thinking, Turn turn, IReadOnlyList<View> views) => new Element("details", "note")
    {
        new Element("summary") { "System thinking" },
        Words("p", null, thinking),
    }.With("data-kind", "system").With("data-owner", turn.Speaker)
        .With("data-seen-by", View.SeenBy(views, v => v.Perspective.View(turn)?.SystemThinking is not null));

    private static Element Segment(Segment segment, Turn turn, IReadOnlyList<View> views)
    {
        var element = segment.Kind switch
        {
            SegmentKind.Thought => new Element("span", "thought") { new Element("span", "marker") { "thinks" }, " ", Lines(segment.Text) },
            SegmentKind.Action when turn.IsCharacter => new Element("span", "action") { "(", Lines(segment.Text), ")" },
            SegmentKind.Action => new Element("span", "action") { Lines(segment.Text) },
            _ when IsVerse(segment.Text) => new Element("span", "speech verse") { Lines(segment.Text) },
            _ => new Element("span", "speech") { Lines(segment.Text) },
        };
        if (Counting.IsChinese(segment.Text)) element.With("lang", "zh");
        element.With("data-kind", Kind(segment.Kind)).With("data-owner", turn.Speaker);
        return segment.Kind == SegmentKind.Thought
            ? element.With("data-seen-by", View.SeenBy(views, v => v.Perspective.SeesThoughtsOf(turn.Speaker)))
            : element;
    }

    private static string Kind(SegmentKind kind) => kind switch
    {
        SegmentKind.Thought => "thought",
        SegmentKind.Action => "action",
        _ => "speech",
    };

    private static bool IsVerse(string text) => text.Contains('\n', StringComparison.Ordinal);

    // Verse keeps its lines; each is an element, so that a line too long for the page hangs instead of looking like two.
    private static IEnumerable<Node> Lines(string text) => IsVerse(text)
        ? text.Split('\n').Select(line => new Element("span", line.Trim().Length == 0 ? "line blank" : "line") { line.Trim(), "\n" })
        : [new Text(text)];
}
