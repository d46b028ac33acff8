using System.Text.RegularExpressions;
using Understudy.Roleplay;

namespace Understudy.Sources.Cards;

/// <summary>The example dialogues of a card: blocks after <c>&lt;START&gt;</c>, lines after <c>{{user}}:</c> and <c>{{char}}:</c>.</summary>
internal static partial class CardExamples
{
    /// <summary>The turns of each block; lines before the first name are narration, lines without a name belong to the one above.</summary>
    /// <param name="examples">The field <c>mes_example</c>.</param>
    /// <param name="names">The names to fill in.</param>
    /// <param name="character">The character's full name, which speaks under <c>{{char}}</c>.</param>
    public static IEnumerable<IReadOnlyList<Turn>> Read(string examples, CardPlaceholders names, string character)
    {
        foreach (var block in Start().Split(examples))
        {
            var turns = new List<Turn>();
            var speaker = Turn.Environment;
            var message = new List<string>();
            foreach (var line in names.Fill(block).Split('\n'))
            {
                if (Speaker(line) is { } cue)
                {
                    End();
                    (speaker, var words) = cue;
                    message.Add(words);
                }
                else
                {
                    message.Add(line);
                }
            }

            End();
            if (turns.Count > 0) yield return turns;

            void End()
            {
                var text = string.Join('\n', message).Trim();
                message.Clear();
                var played = speaker == Turn.Environment && text.Length > 0
                    ? Performance.Of([Segment.Action(text.Trim('*', ' '))]).Canonical()
                    : CardMessage.Read(text);
                if (played.Count > 0) turns.Add(new Turn(speaker, played));
            }
        }

        (string Name, string Words)? Speaker(string line)
        {
            var text = line.TrimStart();
            foreach (var (label, speaker) in new[] { (names.User, names.User), (names.Character, character), (character, character) })
                if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && text.Length > label.Length && text[label.Length] is ':' or '：')
                    return (speaker, text[(label.Length + 1)..]);
            return null;
        }
    }

    [GeneratedRegex(@"<START>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
