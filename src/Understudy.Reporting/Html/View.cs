using System.Globalization;
using Understudy.Roleplay;

namespace Understudy.Reporting.Html;

/// <summary>A perspective a reader can choose, with what the page says of it.</summary>
/// <param name="Name">What the button says.</param>
/// <param name="Sees">What is perceived from there, in a sentence.</param>
/// <param name="Perspective">What decides it.</param>
internal sealed record View(string Name, string Sees, Perspective Perspective)
{
    /// <summary>The views of a scene: audience, director, stage, and each character who plays a turn.</summary>
    internal static IReadOnlyList<View> Of(Scene scene) =>
    [
        new("Audience", "The audience hears, sees, and is let into every thought; how actors think about their parts it never reads.", Perspective.Audience),
        new("Director", "The director has everything, the actors’ system thinking too.", Perspective.Director),
        new("Stage", "What can be heard and seen on the stage, and nothing else.", Perspective.Bystander),
        .. scene.Turns.Where(t => t.IsCharacter).Select(t => t.Speaker).Distinct(StringComparer.Ordinal)
            .Select(name => new View(name, $"{name} hears and sees the stage, and knows no thoughts but {name}’s own.", Perspective.Of(name))),
    ];

    /// <summary>Which views see a layer, as the page's script reads it: their numbers, with spaces between.</summary>
    internal static string SeenBy(IReadOnlyList<View> views, Func<View, bool> sees) => string.Join(
        ' ',
        views.Index().Where(v => sees(v.Item)).Select(v => v.Index.ToString(CultureInfo.InvariantCulture)));
}
