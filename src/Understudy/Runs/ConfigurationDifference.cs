using System.Text.Json.Nodes;

namespace Understudy.Runs;

/// <summary>What differs between the run a folder holds and the run that is asked for.</summary>
internal static class ConfigurationDifference
{
    /// <summary>One line for each difference; the program's version is no difference.</summary>
    public static IReadOnlyList<string> Between(JsonObject there, JsonObject wanted)
    {
        var lines = new List<string>();
        foreach (var key in new[] { "format", "command", "seed" })
        {
            if (!JsonNode.DeepEquals(there[key], wanted[key])) lines.Add($"{key}: there {Show(there[key])}, asked {Show(wanted[key])}");
        }

        foreach (var key in new[] { "options", "inputs" })
        {
            var before = there[key] as JsonObject ?? [];
            var now = wanted[key] as JsonObject ?? [];
            foreach (var name in before.Select(p => p.Key).Union(now.Select(p => p.Key)).Order(StringComparer.Ordinal))
            {
                if (JsonNode.DeepEquals(before[name], now[name])) continue;
                lines.Add(key == "inputs" && before[name] is not null && now[name] is not null
                    ? $"{name}: its content has changed"
                    : $"{(key == "options" ? "--" : "input ")}{name}: there {Show(before[name])}, asked {Show(now[name])}");
            }
        }

        return lines;
    }

    private static string Show(JsonNode? value) => value is null ? "nothing" : value.ToJsonString();
}
