using Understudy.Roleplay;
using Understudy.Roleplay.Formats;

namespace Understudy.Sources.Coser;

/// <summary>Makes a scene of one CoSER conversation.</summary>
internal static class CoserScene
{
    /// <summary>
    /// The turns: messages of one speaker in a row are one turn, whose position names the first of them by its index
    /// (from 0, as in the data). Messages without a word are left out and counted.
    /// </summary>
    /// <param name="dialogues">The array of messages.</param>
    /// <param name="tally">What is counted on the way.</param>
    public static IReadOnlyList<Turn> Turns(CoserNode dialogues, CoserTally tally)
    {
        var turns = new List<Turn>();
        foreach (var (index, utterance) in dialogues.Items().Index())
        {
            var speaker = utterance.Object()["character"].Text().Trim();
            var played = CoserFormat.Instance.Parse(utterance["message"].Text()).Reply.Performance;
            if (played.Count == 0)
            {
                tally.EmptyMessages++;
                continue;
            }

            if (speaker.Length == 0)
            {
                tally.Unattributed++;
                speaker = Turn.Unattributed;
            }

            tally.Messages++;
            if (turns.Count > 0 && turns[^1].Speaker == speaker)
                turns[^1] = turns[^1] with { Performance = Performance.Of([.. turns[^1].Performance, .. played]).Canonical() };
            else
                turns.Add(new Turn(speaker, played) { Position = new SourcePosition(dialogues.Path, 0, index) });
        }

        foreach (var turn in turns)
        {
            if (turn.IsCharacter) tally.Speakers.Add(turn.Speaker);
            tally.Actions += turn.Performance.Count(s => s.Kind == SegmentKind.Action);
            tally.Thoughts += turn.Performance.Count(s => s.Kind == SegmentKind.Thought);
        }

        return turns;
    }

    /// <summary>The cast: the conversation's key characters, then whoever else speaks.</summary>
    /// <param name="conversation">The object whose <c>key_characters</c> hold motivations.</param>
    /// <param name="plot">The plot, whose <c>key_characters</c> describe.</param>
    /// <param name="profile">The book's profile of a name; empty where it has none.</param>
    /// <param name="turns">The conversation's turns.</param>
    public static IReadOnlyList<Character> Cast(CoserNode conversation, CoserNode plot, Func<string, string> profile, IReadOnlyList<Turn> turns)
    {
        var motivations = ByName(conversation["key_characters"]);
        var described = ByName(plot["key_characters"]);
        var background = OrNull(plot["summary"].Text());
        var names = motivations.Keys.Concat(turns.Where(t => t.IsCharacter).Select(t => t.Speaker))
            .Where(n => n is not (Turn.Environment or Turn.Unattributed))
            .Distinct(StringComparer.Ordinal);
        return [.. names.Select(name =>
        {
            var own = described.GetValueOrDefault(name);
            var description = own.TextOfAny("description");
            return new Character(name, profile(name) is { } known && !string.IsNullOrWhiteSpace(known) ? known : description)
            {
                Background = background,
                Motivation = OrNull(motivations.GetValueOrDefault(name).TextOfAny("motivation", "thought")),
                Experience = OrNull(own.TextOfAny("experience", "summary")),
                Description = OrNull(description),
            };
        })];
    }

    private static Dictionary<string, CoserNode> ByName(CoserNode characters)
    {
        var byName = new Dictionary<string, CoserNode>(StringComparer.Ordinal);
        foreach (var character in characters.Items())
            if (character.Object()["name"].Text().Trim() is { Length: > 0 } name) byName.TryAdd(name, character);
        return byName;
    }

    private static string? OrNull(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
