using System.Text;

namespace Understudy.Roleplay.Formats;

/// <summary>The notation of chat front ends: <c>*action*</c> between asterisks, everything else speech.</summary>
/// <remarks>
/// It has no place for either layer of thinking: both are left out on rendering, so it does not round-trip them. Tags of
/// HER's notation are read as what they are all the same.
/// </remarks>
public sealed class PlainFormat : IReplyFormat
{
    private PlainFormat()
    {
    }

    /// <summary>The format.</summary>
    public static PlainFormat Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "plain";

    /// <inheritdoc/>
    public bool CarriesRoleThinking => false;

    /// <inheritdoc/>
    public ParsedReply Parse(string text, ReplyContext? context = null) => TaggedText.IsTagged(text)
        ? TaggedText.Parse(text, context, bare => ParseBare(bare, null))
        : ParseBare(text, context);

    private static ParsedReply ParseBare(string text, ReplyContext? context)
    {
        var segments = new List<Segment>();
        var flaws = new List<FormatFlaw>();
        var first = 0;
        while (first < text.Length && char.IsWhiteSpace(text[first])) first++;
        var start = SpeakerPrefix.Skip(text, first, text.Length, context?.Speaker) ?? 0;
        for (var open = IndexOfStar(text, start); open >= 0; open = IndexOfStar(text, start))
        {
            var close = text.IndexOf('*', open + 1);
            if (close < 0)
            {
                flaws.Add(new FormatFlaw(FlawKind.UnmatchedBracket, open, "*"));
                break;
            }

            segments.Add(Segment.Speech(text[start..open]));
            segments.Add(Segment.Action(text[(open + 1)..close]));
            start = close + 1;
        }

        segments.Add(Segment.Speech(text[start..]));
        var performance = Performance.Of(segments).Canonical();
        if (!performance.IsPerceptible) flaws.Add(new FormatFlaw(FlawKind.EmptySpeech, text.Length, ""));
        return new ParsedReply(new Reply(null, performance), flaws);
    }

    /// <inheritdoc/>
    public string Render(Reply reply, string? speaker = null)
    {
        var output = new StringBuilder();
        if (speaker is not null) output.Append(speaker).Append(": ");
        var first = true;
        foreach (var segment in reply.Performance.AsSpan())
        {
            if (segment.Kind == SegmentKind.Thought) continue;
            if (!first) output.Append(' ');
            first = false;
            if (segment.Kind == SegmentKind.Action) output.Append('*').Append(segment.Text.Replace('*', '∗')).Append('*');
            else output.Append(segment.Text.Replace('*', '∗'));
        }

        return output.ToString();
    }

    /// <summary>An asterisk with a letter behind it; one that stands alone is no markup.</summary>
    private static int IndexOfStar(string text, int from)
    {
        for (var at = text.IndexOf('*', from); at >= 0; at = text.IndexOf('*', at + 1))
        {
            if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] != '*') return at;
        }

        return -1;
    }
}
