using System.Collections;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Understudy.Cli;

/// <summary>
/// Options that are not typed come from the environment, else from <c>appsettings.json</c> in the working folder, else
/// they have their defaults. They are put behind the typed arguments, so that they are parsed and checked as if typed.
/// </summary>
/// <remarks>
/// <c>UNDERSTUDY__DATASET__BUILD__LAYERS=role</c> is <c>dataset build --layers role</c>; a hyphen becomes an underscore.
/// In the file: <c>{"Understudy":{"dataset":{"build":{"layers":"role"}}}}</c>.
/// </remarks>
internal static class Settings
{
    /// <summary>The file's name.</summary>
    public const string FileName = "appsettings.json";

    private const string Prefix = "UNDERSTUDY__";

    /// <summary>The arguments with what the settings add to them.</summary>
    /// <param name="root">The command line's root.</param>
    /// <param name="arguments">What was typed.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <param name="folder">The working folder.</param>
    /// <exception cref="InputException">The file is damaged; names the line.</exception>
    public static string[] Apply(Command root, string[] arguments, IDictionary environment, string folder)
    {
        var parsed = root.Parse(arguments);
        var path = CommandPath(parsed);
        if (path.Count == 0) return arguments;
        var section = Section(Path.Combine(folder, FileName), path);
        var added = new List<string>(arguments);
        foreach (var option in parsed.CommandResult.Command.Options)
        {
            if (parsed.GetResult(option) is { Implicit: false }) continue;
            var name = option.Name.TrimStart('-');
            var value = environment[Prefix + string.Join("__", path.Append(name)).ToUpperInvariant().Replace('-', '_')] as string ?? Text(section?[name]);
            if (string.IsNullOrEmpty(value)) continue;
            if (option.ValueType != typeof(bool)) added.AddRange([option.Name, value]);
            else if (value is "true" or "1") added.Add(option.Name);
            else if (value is not ("false" or "0")) throw new InputException($"the setting of {option.Name} is \"{value}\"; it is true or false");
        }

        return [.. added];
    }

    private static List<string> CommandPath(ParseResult parsed)
    {
        var path = new List<string>();
        for (var result = parsed.CommandResult; result.Parent is System.CommandLine.Parsing.CommandResult parent; result = parent) path.Insert(0, result.Command.Name);
        return path;
    }

    private static JsonNode? Section(string file, List<string> path)
    {
        if (!File.Exists(file)) return null;
        try
        {
            var node = JsonNode.Parse(File.ReadAllText(file), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (var name in path.Prepend("Understudy")) node = (node as JsonObject)?[name];
            return node as JsonObject;
        }
        catch (JsonException e)
        {
            throw new InputException($"{file}({e.LineNumber + 1}): not readable as JSON: {e.Message}", e);
        }
    }

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.String => (string?)value,
        _ => node.ToJsonString(),
    };
}
