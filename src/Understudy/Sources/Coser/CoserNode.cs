using System.Text.Json;

namespace Understudy.Sources.Coser;

/// <summary>A value in a CoSER file that knows where it stands, so that what is wrong with it can be told.</summary>
/// <param name="Element">The value.</param>
/// <param name="File">The file's name.</param>
/// <param name="Path">Its place, such as <c>plots[3].conversation[0]</c>; empty for the whole document.</param>
internal readonly record struct CoserNode(JsonElement Element, string File, string Path)
{
    /// <summary>Whether the value is there: not absent and not null.</summary>
    public bool Exists => Element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The member of an object; one that does not <see cref="Exists"/> where the object lacks it.</summary>
    public CoserNode this[string name] =>
        new(Exists && Object().Element.TryGetProperty(name, out var member) ? member : default, File, string.IsNullOrEmpty(Path) ? name : $"{Path}.{name}");

    /// <summary>The first member of those names that exists and is not blank; else the first.</summary>
    public string TextOfAny(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (this[name].Text() is { } text && !string.IsNullOrWhiteSpace(text)) return text;
        return "";
    }

    /// <summary>The text; empty where the value is absent.</summary>
    public string Text()
    {
        if (!Exists) return "";
        if (Element.ValueKind != JsonValueKind.String) throw Wrong("a string");
        try
        {
            return Element.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new InputException($"{File}: {Path} holds an escape that is only half of a character; remove it", e);
        }
    }

    /// <summary>The whole number; null where the value is absent.</summary>
    public int? Number()
    {
        if (!Exists) return null;
        return Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) ? number : throw Wrong("a whole number");
    }

    /// <summary>The items of an array with their places; none where the value is absent.</summary>
    public IEnumerable<CoserNode> Items()
    {
        if (!Exists) yield break;
        if (Element.ValueKind != JsonValueKind.Array) throw Wrong("an array");
        var index = 0;
        foreach (var item in Element.EnumerateArray()) yield return new CoserNode(item, File, $"{Path}[{index++}]");
    }

    /// <summary>The value, which must be an object.</summary>
    public CoserNode Object() => Element.ValueKind == JsonValueKind.Object ? this : throw Wrong("an object");

    private InputException Wrong(string expected) =>
        new($"{File}: {(Path.Length == 0 ? "the document" : Path)} is {(Exists ? $"of kind {Element.ValueKind}" : "missing")}; CoSER has {expected} there");
}
