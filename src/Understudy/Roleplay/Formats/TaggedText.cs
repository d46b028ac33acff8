namespace Understudy.Roleplay.Formats;

/// <summary>
/// Tags of HER's notation in a text of another: models that were taught both mix them, and thinking models bring their
/// own. They are read first, so that no plan and no thought passes for speech; the rest is read in the other notation.
/// </summary>
internal static class TaggedText
{
    /// <summary>Whether there is anything to read first: a tag, or an escaped one.</summary>
    public static bool IsTagged(string text) => text.Contains('<', StringComparison.Ordinal) && HerTagScanner.Scan(text).Count > 0;

    /// <summary>Reads the tags, and what is bare text by <paramref name="parse"/>.</summary>
    public static ParsedReply Parse(string text, ReplyContext? context, Func<string, ParsedReply> parse)
    {
        var tagged = HerFormat.Instance.Parse(text, context);
        var segments = new List<Segment>();
        var flaws = tagged.Flaws.Where(f => f.Kind != FlawKind.EmptySpeech).ToList();
        foreach (var segment in tagged.Reply.Performance)
        {
            if (segment.Kind == SegmentKind.Thought)
            {
                segments.Add(segment);
                continue;
            }

            // Within a tagged action everything is action, but for thoughts.
            var inner = parse(segment.Text);
            segments.AddRange(inner.Reply.Performance.Select(s => s.Kind == SegmentKind.Speech ? s with { Kind = segment.Kind } : s));
            flaws.AddRange(inner.Flaws.Where(f => f.Kind != FlawKind.EmptySpeech));
        }

        var performance = Performance.Of(segments).Canonical();
        if (!performance.IsPerceptible) flaws.Add(new FormatFlaw(FlawKind.EmptySpeech, text.Length, ""));
        return new ParsedReply(new Reply(tagged.Reply.SystemThinking, performance), flaws);
    }
}
