using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Understudy.Sources.Cards;

/// <summary>A character card of version 1, 2 or 3: typed reading over JSON that is kept whole.</summary>
/// <remarks>
/// Cards are passed from program to program, each with fields of its own. Keys this program does not know, the order of
/// keys and everything under <c>extensions</c> therefore survive reading and writing; a card that was not changed is
/// written as the very text it was read from.
/// </remarks>
public sealed class CharacterCard
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _root;
    private readonly string _text;

    private CharacterCard(JsonObject root, string text, string file)
    {
        _root = root;
        _text = text;
        File = file;
        Version = VersionOf(root, file);
        if (Version > 1 && root["data"] is not JsonObject)
            throw new InputException($"{file}: the card says spec \"{root["spec"]}\" but has no object \"data\"; export it again");
        if (Text("name").Trim().Length == 0)
            throw new InputException($"{file}: the card has no {(Version == 1 ? "" : "data.")}name; give the character a name");
    }

    /// <summary>The file it was read from, for positions and messages.</summary>
    public string File { get; }

    /// <summary>The version of the specification it follows: 1 (bare fields), 2 or 3.</summary>
    public int Version { get; }

    /// <summary>The character's name.</summary>
    public string Name => Text("name").Trim();

    /// <summary>What the character is called in talk (version 3); empty when the name serves.</summary>
    public string Nickname => Text("nickname").Trim();

    /// <summary>Who the character is.</summary>
    public string Description => Text("description");

    /// <summary>A summary of the character's personality.</summary>
    public string Personality => Text("personality");

    /// <summary>Circumstances and context.</summary>
    public string Scenario => Text("scenario");

    /// <summary>The character's first message.</summary>
    public string FirstMessage => Text("first_mes");

    /// <summary>Example dialogues, in blocks that begin with <c>&lt;START&gt;</c>.</summary>
    public string MessageExamples => Text("mes_example");

    /// <summary>Notes of the card's author to its users; never part of a prompt.</summary>
    public string CreatorNotes => Text("creator_notes");

    /// <summary>A system prompt that the author wants in place of the user's; <c>{{original}}</c> stands for the latter.</summary>
    public string SystemPrompt => Text("system_prompt");

    /// <summary>Instructions that the author wants after the history.</summary>
    public string PostHistoryInstructions => Text("post_history_instructions");

    /// <summary>Other first messages.</summary>
    public IReadOnlyList<string> AlternateGreetings => Texts("alternate_greetings");

    /// <summary>First messages for groups only (version 3).</summary>
    public IReadOnlyList<string> GroupOnlyGreetings => Texts("group_only_greetings");

    /// <summary>The author's tags.</summary>
    public IReadOnlyList<string> Tags => Texts("tags");

    /// <summary>The card's author.</summary>
    public string Creator => Text("creator").Trim();

    /// <summary>The author's own version of the character.</summary>
    public string CharacterVersion => Text("character_version");

    /// <summary>The number of lorebook entries.</summary>
    public int LorebookEntries => (Data["character_book"] as JsonObject)?["entries"] is JsonArray entries ? entries.Count : 0;

    /// <summary>A copy of what other programs keep with the card; empty when they keep nothing.</summary>
    public JsonObject Extensions => Data["extensions"] is JsonObject extensions ? (JsonObject)extensions.DeepClone() : [];

    private JsonObject Data => Version == 1 ? _root : (JsonObject)_root["data"]!;

    /// <summary>Reads a card from its JSON.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="InputException">Not JSON, or no card; names file, place and fix.</exception>
    public static CharacterCard Parse(string json, string file)
    {
        try
        {
            var node = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return node is JsonObject root
                ? new CharacterCard(root, json, file)
                : throw new InputException($"{file}: the card's JSON is no object; a card is {{\"spec\":\"chara_card_v2\",\"data\":{{...}}}}");
        }
        catch (JsonException e)
        {
            throw new InputException($"{file}({(e.LineNumber ?? 0) + 1}): the card is no valid JSON: {e.Message}", e);
        }
    }

    /// <summary>The card with a field of the character set, such as <c>scenario</c>; all else is as it was.</summary>
    /// <param name="field">The field's key, at the root of a version 1 card and under <c>data</c> otherwise.</param>
    /// <param name="value">The value; null removes the field.</param>
    public CharacterCard With(string field, JsonNode? value)
    {
        var root = (JsonObject)_root.DeepClone();
        var data = Version == 1 ? root : (JsonObject)root["data"]!;
        if (value is null)
            data.Remove(field);
        else
            data[field] = value.DeepClone();
        return new CharacterCard(root, Write(root), File);
    }

    /// <summary>The card with one program's entry under <c>extensions</c> set; those of others are as they were.</summary>
    public CharacterCard WithExtension(string key, JsonNode value)
    {
        var extensions = Extensions;
        extensions[key] = value.DeepClone();
        return With("extensions", extensions);
    }

    /// <summary>The card's JSON: the text it was read from, or, after a change, indented.</summary>
    public string ToJson() => _text;

    /// <summary>The card's JSON under the label of version 2, for programs that know no later one; fields of version 3 stay in it.</summary>
    internal string ToVersion2()
    {
        var root = (JsonObject)_root.DeepClone();
        root["spec"] = "chara_card_v2";
        root["spec_version"] = "2.0";
        return Write(root);
    }

    private string Write(JsonObject root)
    {
        try
        {
            return root.ToJsonString(Written);
        }
        catch (InvalidOperationException e)
        {
            throw HalfCharacter("it", e);
        }
    }

    private static int VersionOf(JsonObject root, string file)
    {
        if (root["spec"] is not { } spec)
        {
            return root.ContainsKey("first_mes") || root.ContainsKey("description") || root.ContainsKey("personality")
                ? 1
                : throw new InputException($"{file}: neither a \"spec\" (versions 2 and 3) nor first_mes, description or personality (version 1): this is no character card");
        }

        const string prefix = "chara_card_v";
        var name = spec is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
        if (name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= 2)
            return Math.Min(version, 3);
        throw new InputException($"{file}: spec is {spec.ToJsonString()}; a card's is \"chara_card_v2\" or \"chara_card_v3\"");
    }

    private string Text(string field) => Data[field] is { } node
        ? TextOf(node, field) ?? throw new InputException($"{File}: {field} is a {node.GetValueKind()}; it must be a string")
        : "";

    private IReadOnlyList<string> Texts(string field) => Data[field] switch
    {
        null => [],
        JsonArray list => [.. list.Select((item, i) => TextOf(item, field) ?? throw new InputException($"{File}: {field}[{i}] is no string"))],
        var other => throw new InputException($"{File}: {field} is a {other.GetValueKind()}; it must be an array of strings"),
    };

    private string? TextOf(JsonNode? node, string field)
    {
        try
        {
            return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (InvalidOperationException e)
        {
            throw HalfCharacter(field, e);
        }
    }

    // Half of a surrogate pair, written as an escape, is JSON by its grammar but no text.
    private InputException HalfCharacter(string field, Exception cause) =>
        new($"{File}: {field} holds an escape that is only half of a character (\\uD800 to \\uDFFF without its partner); remove it", cause);
}
