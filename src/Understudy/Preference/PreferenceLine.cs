using System.Text.Json;

namespace Understudy.Preference;

/// <summary>
/// One line of a file of preferences: <c>{"winner":"x","loser":"y"}</c>, a tie with <c>"tie":true</c> beside them, or
/// <c>{"a":"x","b":"y","label":"a"}</c> with the labels a, b and tie, or 1, -1 and 0. An item is a string or a number;
/// <c>1</c> and <c>"1"</c> are one item. <c>"weight"</c> is optional; other fields are passed over.
/// </summary>
internal ref struct PreferenceLine(ItemNames items, Span<byte> scratch)
{
    /// <summary>What a line looks like, for messages.</summary>
    public const string Example = """{"winner":"x","loser":"y"} or {"a":"x","b":"y","label":"a"}""";

    private const int Absent = -1;
    private const double LeastWeight = 1e-9;
    private const double GreatestWeight = 1e9;

    private readonly Span<byte> _scratch = scratch;
    private int _winner = Absent;
    private int _loser = Absent;
    private int _a = Absent;
    private int _b = Absent;
    private int? _label;
    private bool? _tie;
    private double? _weight;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line, in UTF-8.</param>
    /// <param name="items">Numbers the items.</param>
    /// <param name="scratch">Room for a name, at least as long as the line.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="FormatException">It is not a preference; the message says what is wrong and what to write.</exception>
    public static PreferenceRecord Parse(ReadOnlySpan<byte> line, ItemNames items, Span<byte> scratch)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new FormatException($"not an object; write {Example}");
        var fields = new PreferenceLine(items, scratch);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) fields.Take(ref reader);
        reader.Read(); // Throws where something follows the object.
        return fields.ToRecord();
    }

    private void Take(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("winner"u8)) TakeItem(ref reader, "winner", ref _winner);
        else if (reader.ValueTextEquals("loser"u8)) TakeItem(ref reader, "loser", ref _loser);
        else if (reader.ValueTextEquals("a"u8)) TakeItem(ref reader, "a", ref _a);
        else if (reader.ValueTextEquals("b"u8)) TakeItem(ref reader, "b", ref _b);
        else if (reader.ValueTextEquals("label"u8)) TakeOnce("label", ref _label, Label(ref reader));
        else if (reader.ValueTextEquals("tie"u8)) TakeOnce("tie", ref _tie, Tie(ref reader));
        else if (reader.ValueTextEquals("weight"u8)) TakeOnce("weight", ref _weight, Weight(ref reader));
        else reader.Skip();
    }

    private readonly void TakeItem(ref Utf8JsonReader reader, string field, ref int item)
    {
        if (item != Absent) throw new FormatException($"{field} stands twice; give it once");
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
            throw new FormatException($"{field} is {Kind(reader.TokenType)}; an item is a string or a number");
        var name = reader.ValueIsEscaped ? _scratch[..reader.CopyString(_scratch)] : reader.ValueSpan;
        if (name.IsEmpty) throw new FormatException($"{field} is empty; give the item a name");
        item = items.NumberOf(name);
    }

    private static void TakeOnce<T>(string field, ref T? place, T value)
        where T : struct
    {
        if (place is not null) throw new FormatException($"{field} stands twice; give it once");
        place = value;
    }

    private static int Label(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && number is 1 or -1 or 0) return (int)number;
        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.ValueTextEquals("a"u8) || reader.ValueTextEquals("A"u8)) return 1;
            if (reader.ValueTextEquals("b"u8) || reader.ValueTextEquals("B"u8)) return -1;
            if (reader.ValueTextEquals("tie"u8)) return 0;
        }

        throw new FormatException("""label is none of "a", "b", "tie", 1 (a), -1 (b), 0 (tie)""");
    }

    private static bool Tie(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw new FormatException($"tie is {Kind(reader.TokenType)}; it is true or false");
    }

    private static double Weight(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var weight) && weight is >= LeastWeight and <= GreatestWeight) return weight;
        throw new FormatException("weight is not a number from 1e-9 to 1e9; where weights are larger or smaller, divide all of them by their mean");
    }

    private readonly PreferenceRecord ToRecord()
    {
        var weight = _weight ?? 1;
        var (byResult, byLabel) = (_winner != Absent || _loser != Absent || _tie is not null, _a != Absent || _b != Absent || _label is not null);
        if (byResult && byLabel) throw new FormatException($"two ways of saying who won; write {Example}");
        if (byResult)
        {
            if (_winner == Absent || _loser == Absent) throw new FormatException($"no {(_winner == Absent ? "winner" : "loser")}; write {Example}");
            return new PreferenceRecord(_winner, _loser, _tie is true ? 0 : 1, weight);
        }

        if (_a == Absent || _b == Absent || _label is not { } label)
            throw new FormatException($"no {(byLabel ? _a == Absent ? "a" : _b == Absent ? "b" : "label" : "winner and no a")}; write {Example}");
        return new PreferenceRecord(_a, _b, label, weight);
    }

    private static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
