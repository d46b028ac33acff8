using System.Globalization;
using Understudy.Reporting.Blocks;
using Understudy.Roleplay;

namespace Understudy.Reporting.Html;

/// <summary>
/// Scenes with the buttons that choose a scene and a perspective. Without a script the buttons are not shown, all scenes
/// are, and they are read as the audience does, with system thinking folded away.
/// </summary>
internal static class SceneReaderHtml
{
    internal static Element Of(SceneReader reader, string id) => new("div", "reader")
    {
        reader.Scenes.Count < 2 ? null : new Element("div", "scenes")
        {
            reader.Scenes.Select((scene, i) => new Element("button") { scene.Name }
                .With("type", "button")
                .With("aria-pressed", i == 0 ? "true" : "false")
                .With("aria-controls", SceneId(id, i))),
        }.With("role", "group").With("aria-label", "Scene"),
        reader.Scenes.Select((scene, i) => SceneArticle(scene.Name, scene.Scene, SceneId(id, i))),
    };

    private static Element SceneArticle(string name, Scene scene, string id) => new Element("article", "scene")
    {
        new Element("header")
        {
            new Element("h3") { name }.With("id", id + "-heading"),
            new Element("p", "source") { Origin(scene) },
        },
        scene.Scenario.Length == 0 ? null : Script.Words("p", "scenario", scene.Scenario),
        Controls(scene, id),
        new Element("p", "sees").With("aria-live", "polite"),
        scene.Cast.Where(c => c.Motivation is { Length: > 0 }).Select(Motivation),
        new Element("ol", "script") { scene.Turns.Select(Script.Turn) },
    }.With("id", id).With("aria-labelledby", id + "-heading").With("data-view", "audience");

    private static Element Controls(Scene scene, string id)
    {
        var views = Views(scene).ToArray();
        return new Element("div", "perspectives")
        {
            new Element("span", "label") { "Perspective" },
            new Element("div", "buttons")
            {
                views.Select((view, i) => new Element("button") { view.Name }
                    .With("type", "button")
                    .With("aria-pressed", i == 0 ? "true" : "false")
                    .With("data-view", view.Key)
                    .With("data-sees", view.Sees)),
            }.With("role", "group").With("aria-label", "Perspective"),
            new Element("label", "choice")
            {
                new Element("span") { "Perspective" },
                new Element("select")
                {
                    views.Select(view => new Element("option") { view.Name }.With("value", view.Key).With("data-sees", view.Sees)),
                }.With("id", id + "-perspective"),
            }.With("for", id + "-perspective"),
        };
    }

    // Characters are keyed with a prefix: one may well be called "audience".
    private static IEnumerable<(string Key, string Name, string Sees)> Views(Scene scene)
    {
        yield return ("audience", "Audience", "The audience hears, sees, and is let into every thought; how actors think about their parts it never reads.");
        yield return ("director", "Director", "The director has everything, the actors' system thinking too.");
        yield return ("stage", "Stage", "What can be heard and seen on the stage, and nothing else.");
        foreach (var name in scene.Turns.Where(t => t.IsCharacter).Select(t => t.Speaker).Distinct(StringComparer.Ordinal))
            yield return ("of:" + name, name, $"{name} hears and sees the stage, and knows no thoughts but {name}’s own.");
    }

    private static Element Motivation(Character character) => new Element("p", "motivation")
    {
        new Element("span", "marker") { $"{character.Name} wants" },
        " ",
        Script.Words("span", null, character.Motivation!),
    }.With("data-kind", "motivation").With("data-owner", character.Name).With("hidden", "hidden");

    private static string Origin(Scene scene)
    {
        var work = scene.Source.Author.Length == 0 ? scene.Source.Book : $"{scene.Source.Book}, {scene.Source.Author}";
        var annotator = scene.Annotator is { Length: > 0 } by ? $" · layers by {by}" : "";
        return $"{work} · {Counting.Of(scene.Turns.Count, "turn")}{annotator}";
    }

    private static string SceneId(string id, int index) => string.Create(CultureInfo.InvariantCulture, $"{id}-scene-{index + 1}");
}
