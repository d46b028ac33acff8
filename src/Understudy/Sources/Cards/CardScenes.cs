using Understudy.Roleplay;
using Understudy.Texts;

namespace Understudy.Sources.Cards;

/// <summary>The scenes that a card tells: its greetings and its example dialogues.</summary>
public static class CardScenes
{
    /// <summary>
    /// A work of one scene for the first message, one for each alternate greeting, one for each example. The cast is
    /// the character, whose profile is the card's description and personality, and the user. Creator's notes, system
    /// prompts and the lorebook are no part of any scene.
    /// </summary>
    public static ImportedWork Import(CharacterCard card)
    {
        var user = string.Equals(card.Name, "User", StringComparison.OrdinalIgnoreCase) ? "Guest" : "User";
        var names = new CardPlaceholders(card.Nickname.Length > 0 ? card.Nickname : card.Name, user);
        var warnings = new List<string>();
        var scenes = new List<Scene>();

        void Add(string id, string part, IReadOnlyList<Turn> turns)
        {
            if (turns.Count > 0) scenes.Add(SceneOf(card, names, $"card/{Slug.Of(card.Name)}/{id}", part, turns));
        }

        Add("greeting", "greeting", Greeting(card.FirstMessage));
        foreach (var (number, greeting) in card.AlternateGreetings.Index())
            Add($"greeting-{number + 2}", $"alternate greeting {number + 1}", Greeting(greeting));
        foreach (var (number, example) in CardExamples.Read(card.MessageExamples, names, card.Name).Index())
            Add($"example-{number + 1}", $"example {number + 1}", example);

        if (scenes.Count == 0) warnings.Add($"{card.File}: no first_mes, alternate_greetings or mes_example; the card gives a character, but no scene.");
        if (card.LorebookEntries > 0) warnings.Add($"{card.File}: the lorebook's {card.LorebookEntries} entries are kept in the card, but are no part of its scenes.");
        var turns = scenes.SelectMany(s => s.Turns).ToList();
        return new ImportedWork(card.Name, card.Creator, CardReader.Name, scenes, new WorkCounts
        {
            Characters = turns.Where(t => t.IsCharacter).Select(t => t.Speaker).Distinct(StringComparer.Ordinal).Count(),
            Speeches = turns.Count(t => t.IsCharacter),
            StageDirections = turns.SelectMany(t => t.Performance).Count(s => s.Kind == SegmentKind.Action),
        })
        {
            Warnings = warnings,
        };

        IReadOnlyList<Turn> Greeting(string message) =>
            CardMessage.Read(names.Fill(message)) is { Count: > 0 } played ? [new Turn(card.Name, played)] : [];
    }

    private static Scene SceneOf(CharacterCard card, CardPlaceholders names, string id, string part, IReadOnlyList<Turn> turns)
    {
        var profile = string.Join("\n\n", new[] { card.Description, card.Personality }.Select(t => names.Fill(t).Trim()).Where(t => t.Length > 0));
        var character = new Character(card.Name, profile) { Aliases = card.Nickname.Length > 0 && card.Nickname != card.Name ? [card.Nickname] : null };
        return new Scene(
            id,
            new Source(card.Name, card.Creator, part, new SourcePosition(card.File, 0)),
            names.Fill(card.Scenario).Trim(),
            "",
            [character, new Character(names.User, "")],
            [.. turns.Select(t => t with { Position = new SourcePosition(card.File, 0) })]);
    }
}
