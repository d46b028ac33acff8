using Understudy.Roleplay;
using Understudy.Texts;

namespace Understudy.Sources.Novels;

/// <summary>Makes scenes of a novel's turns: setting, what came before, and the cast, all from the novel's own words.</summary>
internal sealed class SceneWriter(NovelAttribution attribution, ImportOptions options)
{
    private const int LongestSetting = 60;
    private const int LongestSummary = 45;

    /// <summary>Shorter narration, in words, tells nothing of where we are.</summary>
    private const int ShortestTelling = 8;

    private readonly CastProfiles _profiles = new(attribution);
    private readonly string _slug = Slug.Of(attribution.Novel.Title);
    private readonly List<Scene> _scenes = [];

    /// <summary>The scenes in order; the cues they leave out are added to the list.</summary>
    internal List<Scene> Write(List<DroppedCue> dropped)
    {
        for (var chapter = 0; chapter < attribution.Chapters.Count; chapter++)
        {
            var pages = attribution.Chapters[chapter];
            var turns = TurnBuilder.Build(pages, dropped);
            var cuts = SceneCutter.Cut(turns, pages, options);
            for (var i = 0; i < cuts.Count; i++)
            {
                var end = i + 1 < cuts.Count ? cuts[i + 1] : turns.Count;
                Add(chapter, i + 1, pages, turns, cuts[i], end);
            }
        }

        return _scenes;
    }

    private void Add(int chapter, int number, IReadOnlyList<PageState> pages, List<PlacedTurn> turns, int start, int end)
    {
        var own = turns[start..end];
        var title = attribution.Novel.Chapters[chapter].Title;
        var position = pages[own[0].FirstPage].Page.Paragraph.Position;
        var cast = Cast(pages, own);
        _scenes.Add(new Scene(
            $"{_slug}/chapter-{chapter + 1}/{number}",
            new Source(attribution.Novel.Title, attribution.Novel.Author, title, position),
            Scenario(turns, start, end, cast),
            _scenes.Count == 0 ? "" : Summary(_scenes[^1]),
            [.. cast.Select(_profiles.Of)],
            [.. own.Select(t => t.Turn)]));
    }

    /// <summary>The narration that opens the scene, or the last before it, and who speaks first.</summary>
    private static string Scenario(List<PlacedTurn> turns, int start, int end, List<CastMember> cast)
    {
        var opening = turns.GetRange(start, Math.Min(3, end - start)).Find(IsTelling)
            ?? turns.GetRange(0, start).FindLast(IsTelling)
            ?? turns.GetRange(start, end - start).Find(IsTelling);
        var setting = opening is null ? "" : Opening(opening.Turn.Performance[0].Text, LongestSetting);
        var present = cast.Count == 0 ? "" : $"Present: {string.Join(", ", cast.Select(c => c.Name))}.";
        return $"{setting} {present}".Trim();
    }

    private static bool IsTelling(PlacedTurn turn) => turn.Turn.Speaker == Turn.Environment && turn.Words >= ShortestTelling;

    private static string Summary(Scene before)
    {
        var narration = before.Turns.FirstOrDefault(t => t.Speaker == Turn.Environment && Words.Count(t.Performance[0].Text) >= ShortestTelling);
        var speakers = before.Turns.Where(t => t.IsCharacter).GroupBy(t => t.Speaker, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(3).Select(g => g.Key).ToList();
        var told = narration is null ? "" : Opening(narration.Performance[0].Text, LongestSummary);
        var spoke = speakers.Count == 0 ? "" : $"There spoke {string.Join(", ", speakers)}.";
        return $"Before this ({before.Source.Part}): {told} {spoke}".TrimEnd();
    }

    /// <summary>The first whole sentences within a number of words; one at least, cut where it alone is too long.</summary>
    private static string Opening(string text, int words)
    {
        var result = "";
        foreach (var sentence in NovelText.Sentences(text.Replace('\n', ' ')))
        {
            if (result.Length > 0 && Words.Count(result) + Words.Count(sentence) > words) break;
            result = result.Length == 0 ? sentence : $"{result} {sentence}";
            if (Words.Count(result) >= words) break;
        }

        var parts = result.Split(' ');
        return parts.Length <= 2 * words ? result : string.Join(' ', parts.Take(words)) + " …";
    }

    /// <summary>Who speaks, in the order of speaking, and then who acts in the narration.</summary>
    private static List<CastMember> Cast(IReadOnlyList<PageState> pages, List<PlacedTurn> turns)
    {
        var byName = new Dictionary<string, CastMember>(StringComparer.Ordinal);
        var acting = new List<CastMember>();
        for (var page = turns[0].FirstPage; page <= turns[^1].LastPage; page++)
        {
            foreach (var speaker in pages[page].Decisions.Select(d => d.Speaker).OfType<CastMember>()) byName[speaker.Name] = speaker;
            foreach (var reference in pages[page].References)
            {
                if (reference.Named is { } named && CueReader.IsSubject(pages[page].Page, reference)) acting.Add(named);
            }
        }

        return [.. turns.Where(t => t.Turn.IsCharacter).Select(t => byName[t.Turn.Speaker]).Concat(acting).Distinct()];
    }
}
