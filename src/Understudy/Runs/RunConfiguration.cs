using System.Text.Json.Nodes;

namespace Understudy.Runs;

/// <summary>Everything that decides what a run produces; written to <c>run.json</c>, compared on resume.</summary>
/// <param name="Command">The command, such as <c>import</c>.</param>
/// <param name="Options">The resolved options by name; values as they would be typed.</param>
/// <param name="Inputs">The inputs by path, each with the SHA-256 of its content.</param>
/// <param name="Seed">The seed of everything random; null where nothing is.</param>
public sealed record RunConfiguration(
    string Command,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyDictionary<string, string> Inputs,
    ulong? Seed = null)
{
    /// <summary>The form of run folders this version writes; a folder of another form is refused.</summary>
    public const int FormatVersion = 1;

    /// <summary>The configuration as <c>run.json</c> holds it, with the version of the program that wrote it.</summary>
    public JsonObject ToJson(string programVersion) => new()
    {
        ["format"] = FormatVersion,
        ["command"] = Command,
        ["options"] = Map(Options),
        ["inputs"] = Map(Inputs),
        ["seed"] = Seed,
        ["understudy"] = programVersion,
    };

    private static JsonObject Map(IReadOnlyDictionary<string, string> values)
    {
        var result = new JsonObject();
        foreach (var (key, value) in values.OrderBy(p => p.Key, StringComparer.Ordinal)) result[key] = value;
        return result;
    }
}
