using Understudy.Reporting.Blocks;
using Understudy.Reporting.Charts;
using Understudy.Roleplay;

namespace Understudy.Reporting.Acts;

/// <summary>What can be counted in scenes. Names are taken as they stand; aliases were resolved by the import.</summary>
public static class SceneStatistics
{
    /// <summary>The characters who play a turn, most words first; not the groups that speak as one, which are no further persons.</summary>
    public static IReadOnlyList<CastMember> Cast(IReadOnlyList<Scene> scenes)
    {
        var profiles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var character in scenes.SelectMany(s => s.Cast))
            if (character.Profile.Length > 0) profiles.TryAdd(character.Name, character.Profile);
        var groups = scenes.SelectMany(s => s.Cast).Where(c => c.Members is { Count: > 0 }).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var played = scenes.SelectMany(s => s.Turns).Where(t => t.IsCharacter && !groups.Contains(t.Speaker)).GroupBy(t => t.Speaker, StringComparer.Ordinal)
            .Select(turns => (
                Name: turns.Key,
                Words: turns.Sum(t => WordsOf(t, SegmentKind.Speech)),
                Turns: turns.Count(),
                Thoughts: turns.Sum(t => t.Performance.Count(s => s.Kind == SegmentKind.Thought))))
            .ToArray();
        var all = Math.Max(1, played.Sum(p => p.Words));
        return [.. played
            .OrderByDescending(p => p.Words).ThenBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new CastMember(p.Name, profiles.GetValueOrDefault(p.Name, ""), p.Words, (double)p.Words / all, p.Turns, p.Thoughts))];
    }

    /// <summary>Words of each scene by kind.</summary>
    public static IReadOnlyList<SceneWords> Words(IReadOnlyList<Scene> scenes) =>
        [.. scenes.Zip(SceneNames.Of(scenes), (scene, name) => new SceneWords(
            name,
            scene.Turns.Sum(t => WordsOf(t, SegmentKind.Speech)),
            scene.Turns.Sum(t => WordsOf(t, SegmentKind.Action)),
            scene.Turns.Sum(t => WordsOf(t, SegmentKind.Thought))))];

    /// <summary>Who is in which scene: who plays a turn there, and who the source says is on stage.</summary>
    public static Presence Presence(IReadOnlyList<Scene> scenes)
    {
        var characters = Cast(scenes).Select(m => m.Name).ToArray();
        var index = characters.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        var cells = new List<PresenceCell>();
        foreach (var (number, scene) in scenes.Index())
        {
            var turns = scene.Turns.CountBy(t => t.Speaker, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            var present = scene.Turns.SelectMany(t => t.OnStage ?? []).Concat(turns.Keys).Distinct(StringComparer.Ordinal);
            cells.AddRange(present.Where(index.ContainsKey).Order(StringComparer.Ordinal)
                .Select(name => new PresenceCell(index[name], number, turns.GetValueOrDefault(name))));
        }

        return new Presence(characters, SceneNames.Of(scenes), cells);
    }

    /// <summary>Patterns of the characters' performances with their counts.</summary>
    public static IReadOnlyList<(string Pattern, int Count)> Patterns(IReadOnlyList<Scene> scenes) =>
        [.. scenes.SelectMany(s => s.Turns).Where(t => t.IsCharacter).CountBy(t => t.Performance.Pattern(), StringComparer.Ordinal)
            .Select(p => (p.Key, p.Value))];

    /// <summary>The scenes that read best, in the work's order: those with most thoughts, then most voices.</summary>
    public static IReadOnlyList<NamedScene> WorthReading(IReadOnlyList<Scene> scenes, int count)
    {
        var names = SceneNames.Of(scenes);
        return [.. scenes.Index()
            .OrderByDescending(s => s.Item.Turns.Count(t => t.Performance.Any(p => p.Kind == SegmentKind.Thought)))
            .ThenByDescending(s => s.Item.Turns.Where(t => t.IsCharacter).Select(t => t.Speaker).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(s => s.Index)
            .Take(count)
            .OrderBy(s => s.Index)
            .Select(s => new NamedScene(names[s.Index], s.Item))];
    }

    private static int WordsOf(Turn turn, SegmentKind kind) =>
        turn.Performance.Where(s => s.Kind == kind).Sum(s => Texts.Words.Count(s.Text));
}
