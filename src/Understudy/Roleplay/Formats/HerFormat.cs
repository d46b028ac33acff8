using System.Text;

namespace Understudy.Roleplay.Formats;

/// <summary>
/// HER's notation: <c>&lt;system_thinking&gt;…&lt;/system_thinking&gt;Name: </c> and then speech as bare
/// text between <c>&lt;role_thinking&gt;</c> and <c>&lt;role_action&gt;</c> blocks, without white space around tags.
/// </summary>
/// <remarks>
/// What might be a thought is never read as speech: an unclosed thought runs to the end of the reply (an action that is
/// opened and closed inside it stays an action); system thinking that is never closed ends at the first role tag or at
/// the speaker's <c>Name:</c> at the beginning of a line, else at the end. Tags are read in any case and under their
/// known aliases. A literal tag inside a text is written <c>&lt;\role_action&gt;</c>.
/// </remarks>
public sealed class HerFormat : IReplyFormat
{
    /// <summary>Reused by every rendering of a thread; the text is copied out before anything else can render.</summary>
    [ThreadStatic]
    private static StringBuilder? t_output;

    private HerFormat()
    {
    }

    /// <summary>The format.</summary>
    public static HerFormat Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "her";

    /// <inheritdoc/>
    public bool CarriesRoleThinking => true;

    /// <inheritdoc/>
    public ParsedReply Parse(string text, ReplyContext? context = null)
    {
        var parser = new HerParser<PieceCollector>(text, context, new PieceCollector(text));
        parser.Parse();
        var performance = parser.Sink.ToPerformance();
        return new ParsedReply(new Reply(parser.SystemThinking, performance), parser.Flaws(performance));
    }

    /// <summary>
    /// What one perceives of a turn, straight from its text and without system thinking: the same characters as parsing
    /// it, viewing it and rendering the view, at a fraction of the cost. For streams of turns.
    /// </summary>
    /// <param name="text">The turn in this notation, however flawed.</param>
    /// <param name="speaker">Whose turn it is; the view begins with <c>Name: </c>.</param>
    /// <param name="perspective">Who looks.</param>
    /// <returns>The view, or null when nothing of the turn is seen.</returns>
    public static string? RenderView(string text, string speaker, Perspective perspective)
    {
        var output = CharBuffer.Rent();
        output.Append(speaker);
        output.Append(": ");
        var writer = new HerViewWriter(text, output, perspective.SeesThoughtsOf(speaker));
        var parser = new HerParser<HerViewWriter>(text, new ReplyContext(speaker), writer) { KeepsSystemThinking = false };
        parser.Parse();
        return parser.Sink.Finish() ? output.ToString() : null;
    }

    /// <inheritdoc/>
    public string Render(Reply reply, string? speaker = null)
    {
        var output = t_output ??= new StringBuilder(1024);
        output.Clear();
        if (reply.SystemThinking is { } plan)
        {
            output.Append("<system_thinking>");
            HerTagScanner.AppendEscaped(output, plan);
            output.Append("</system_thinking>");
        }

        if (speaker is not null) output.Append(speaker).Append(": ");
        foreach (var segment in reply.Performance.AsSpan())
        {
            var tag = segment.Kind switch
            {
                SegmentKind.Thought => "role_thinking",
                SegmentKind.Action => "role_action",
                _ => null,
            };
            if (tag is not null) output.Append('<').Append(tag).Append('>');
            HerTagScanner.AppendEscaped(output, segment.Text);
            if (tag is not null) output.Append("</").Append(tag).Append('>');
        }

        return output.ToString();
    }
}
