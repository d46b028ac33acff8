namespace Understudy.Sources.Plays.Staging;

/// <summary>Events as they are played: words that go on are given to who spoke, words shared by two labels to both.</summary>
internal static class Cues
{
    /// <summary>
    /// Joins a continuation to the speech right before it; gives it the last speaker's label where a direction stands
    /// between; a label without words speaks those before it along with their speaker.
    /// </summary>
    public static IReadOnlyList<PlayEvent> Of(IReadOnlyList<PlayEvent> events)
    {
        var cues = new List<PlayEvent>();
        var speaker = "";
        foreach (var next in events)
        {
            if (next is not SpeechEvent speech)
            {
                cues.Add(next);
                continue;
            }

            var before = cues.Count > 0 ? cues[^1] as SpeechEvent : null;
            if (speech.Continues && before is not null)
            {
                cues[^1] = before with { Pieces = Joined(before.Pieces, speech.Pieces) };
            }
            else if (speech.Pieces.Count == 0)
            {
                if (before is not null && speech.Label.Length > 0) cues[^1] = before with { Label = $"{before.Label} and {speech.Label}" };
            }
            else
            {
                if (!speech.Continues || speech.Label.Length > 0) speaker = speech.Label;
                cues.Add(speech with { Label = speaker });
            }
        }

        return cues;
    }

    private static SpeechPiece[] Joined(IReadOnlyList<SpeechPiece> before, IReadOnlyList<SpeechPiece> after) =>
        before.Count > 0 && !before[^1].IsDirection && !after[0].IsDirection
            ? [.. before.SkipLast(1), before[^1] with { Text = $"{before[^1].Text}\n{after[0].Text}" }, .. after.Skip(1)]
            : [.. before, .. after];
}
