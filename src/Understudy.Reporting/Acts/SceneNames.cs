using System.Globalization;
using Understudy.Roleplay;

namespace Understudy.Reporting.Acts;

/// <summary>Names for scenes: the part they come from, numbered where a part was cut into several.</summary>
internal static class SceneNames
{
    internal static IReadOnlyList<string> Of(IReadOnlyList<Scene> scenes)
    {
        var parts = scenes.Select(Part).ToArray();
        var total = parts.CountBy(p => p, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. parts.Select(part =>
        {
            var number = seen[part] = seen.GetValueOrDefault(part) + 1;
            return total[part] == 1 ? part : string.Create(CultureInfo.InvariantCulture, $"{part} · {number}");
        })];
    }

    private static string Part(Scene scene) => scene.Source.Part.Length == 0 ? scene.Id : scene.Source.Part;
}
