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
    internal static Element Of(SceneReader reader, string id) => new Element("div", "reader")
    {
        reader.Scenes.Count < 2 ? null : new Element("div", "scenes")
        {
            reader.Scenes.Select((scene, i) => new Element("button") { scene.Name }
                .With("type", "button")
                .With("aria-pressed", i == 0 ? "true" : "false")
                .With("aria-controls", SceneId(id, i))),
        }.With("role", "group").With("aria-label", "Scene"),
        reader.Scenes.Select((scene, i) => SceneArticle(scene.Name, scene.Scene, SceneId(id, i))),
    }.With("data-begin", reader.BeginsAsDirector ? "1" : "0");

    private static Element SceneArticle(string name, Scene scene, string id)
    {
        var views = View.Of(scene);
        return new Element("article", "scene")
        {
            new Element("header")
            {
                new Element("h3") { name }.With("id", id + "-heading"),
                new Element("p", "source") { Origin(scene) },
            },
            scene.Scenario.Length == 0 ? null : Script.Words("p", "scenario", scene.Scenario),
            Controls(views, id),
            new Element("p", "sees").With("aria-live", "polite"),
            scene.Cast.Where(c => c.Motivation is { Length: > 0 }).Select(c => Motivation(c, views)),
            new Element("ol", "script") { scene.Turns.Select(turn => Script.Turn(turn, views)) },
        }.With("id", id).With("aria-labelledby", id + "-heading");
    }

    // Buttons for a wide page, one list for a phone; the style sheet shows either, the script keeps them in step.
    private static Element Controls(IReadOnlyList<View> views, string id) => new("div", "perspectives")
    {
        new Element("span", "label") { "Perspective" }.With("aria-hidden", "true"),
        new Element("div", "buttons")
        {
            views.Select((view, i) => new Element("button") { view.Name }
                .With("type", "button")
                .With("title", view.Sees)
                .With("aria-pressed", i == 0 ? "true" : "false")
                .With("value", i)),
        }.With("role", "group").With("aria-label", "Perspective"),
        new Element("label", "choice")
        {
            new Element("span") { "Perspective" },
            new Element("select")
            {
                views.Select((view, i) => new Element("option") { view.Name }.With("title", view.Sees).With("value", i)),
            }.With("id", id + "-perspective"),
        }.With("for", id + "-perspective"),
    };

    // What a character wants stands in its own prompt, so it is that character's to know, and the director's.
    private static Element Motivation(Character character, IReadOnlyList<View> views) => new Element("p", "motivation")
    {
        new Element("span", "marker") { $"{character.Name}’s motivation" },
        " ",
        Script.Words("span", null, character.Motivation!),
    }.With("data-kind", "motivation").With("data-owner", character.Name)
        .With("data-seen-by", View.SeenBy(views, v => v.Perspective != Perspective.Audience && v.Perspective.SeesThoughtsOf(character.Name)))
        .With("hidden", "hidden");

    private static string Origin(Scene scene)
    {
        var work = scene.Source.Author.Length == 0 ? scene.Source.Book : $"{scene.Source.Book}, {scene.Source.Author}";
        var annotator = scene.Annotator is { Length: > 0 } by ? $" · layers by {by}" : "";
        return $"{work} · {Counting.Of(scene.Turns.Count, "turn")}{annotator}";
    }

    private static string SceneId(string id, int index) => string.Create(CultureInfo.InvariantCulture, $"{id}-scene-{index + 1}");
}
