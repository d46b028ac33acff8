using System.Text.Json;

namespace Understudy.Arrays;

/// <summary>
/// The JSON header of a safetensors file, read with distrust: every tensor has its type, shape and place once, the place has the
/// size of the shape, and all places together fill the data without a gap or an overlap.
/// </summary>
internal static class SafetensorsHeader
{
    private const int MostAxes = 64;

    /// <summary>Tensors in the order of their places, and the free texts under <c>__metadata__</c>.</summary>
    /// <param name="json">The header.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="dataStart">The byte where the data begins.</param>
    /// <param name="dataLength">The bytes of data.</param>
    /// <exception cref="InputException">A rule is broken; names the tensor.</exception>
    public static (List<TensorInfo> Tensors, Dictionary<string, string> Metadata) Read(ReadOnlySpan<byte> json, string path, long dataStart, long dataLength)
    {
        var tensors = new List<TensorInfo>();
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(json);
            Expect(ref reader, JsonTokenType.StartObject);
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (Next(ref reader) != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                if (!names.Add(name)) throw new InputException($"{path}: the header names \"{Shown(name)}\" twice");
                if (name == "__metadata__") ReadMetadata(ref reader, metadata);
                else tensors.Add(ReadTensor(ref reader, name, path, dataStart, dataLength));
            }

            // Spaces may follow, to align the data; anything else throws.
            reader.Read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new InputException($"{path}: the safetensors header is not readable: {e.Message}", e);
        }

        tensors.Sort((a, b) => (a.Offset, a.Bytes).CompareTo((b.Offset, b.Bytes)));
        var end = dataStart;
        foreach (var tensor in tensors)
        {
            if (tensor.Offset != end)
                throw new InputException($"{path}: tensor \"{Shown(tensor.Name)}\" begins at byte {tensor.Offset - dataStart} of the data, {(tensor.Offset < end ? "inside the one before" : "behind a gap")}; the file is damaged");
            end += tensor.Bytes;
        }

        if (end != dataStart + dataLength) throw new InputException($"{path}: {dataStart + dataLength - end} bytes at the end belong to no tensor; the file is damaged");
        return (tensors, metadata);
    }

    /// <summary>A name from a stranger's file, short enough for a message.</summary>
    public static string Shown(string name) => name.Length <= 80 ? name : name[..77] + "...";

    private static void ReadMetadata(ref Utf8JsonReader reader, Dictionary<string, string> metadata)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            Expect(ref reader, JsonTokenType.String);
            metadata[key] = reader.GetString()!;
        }
    }

    private static TensorInfo ReadTensor(ref Utf8JsonReader reader, string name, string path, long dataStart, long dataLength)
    {
        var shown = Shown(name);
        string? dtype = null;
        List<long>? shape = null, place = null;
        Expect(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            var field = reader.GetString();
            if (field == "dtype" && dtype is null)
            {
                Expect(ref reader, JsonTokenType.String);
                dtype = reader.GetString();
            }
            else if (field == "shape" && shape is null)
            {
                shape = ReadSizes(ref reader);
            }
            else if (field == "data_offsets" && place is null)
            {
                place = ReadSizes(ref reader);
            }
            else
            {
                throw new InputException($"{path}: tensor \"{shown}\" has a field \"{Shown(field!)}\" that is not known or comes twice");
            }
        }

        if (dtype is null || shape is null || place is not [var begin, var end])
            throw new InputException($"{path}: tensor \"{shown}\" needs dtype, shape and two data_offsets");
        if (begin > end || end > dataLength) throw new InputException($"{path}: tensor \"{shown}\" lies at bytes {begin} to {end} of {dataLength}; the file is cut short or damaged");
        var type = TypeOf(dtype) ?? throw new InputException($"{path}: tensor \"{shown}\" has type \"{Shown(dtype)}\", which is not known");
        UInt128 count = 1;
        // A zero anywhere makes nothing of sizes that would not fit.
        if (shape.Contains(0)) count = 0;
        foreach (var size in shape)
        {
            if (count <= (ulong)dataLength) count *= (ulong)size;
        }

        if (count * (uint)Elements.Size(type) != (ulong)(end - begin))
            throw new InputException($"{path}: tensor \"{shown}\" of shape [{string.Join(", ", shape)}] and type {dtype} does not have the {end - begin} bytes of its place");
        return new TensorInfo(name, type, shape, dataStart + begin, (long)count);
    }

    private static List<long> ReadSizes(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        var sizes = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var size = reader.GetInt64();
            if (size < 0 || sizes.Count == MostAxes) throw new FormatException($"sizes are at most {MostAxes} numbers of at least 0");
            sizes.Add(size);
        }

        return sizes;
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject)) throw new FormatException($"{reader.TokenType} at byte {reader.TokenStartIndex}");
        return reader.TokenType;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type) throw new FormatException($"{type} is missing at byte {reader.TokenStartIndex}");
    }

    private static ElementType? TypeOf(string dtype) => dtype switch
    {
        "BOOL" => ElementType.Boolean,
        "U8" => ElementType.UInt8,
        "I8" => ElementType.Int8,
        "U16" => ElementType.UInt16,
        "I16" => ElementType.Int16,
        "U32" => ElementType.UInt32,
        "I32" => ElementType.Int32,
        "U64" => ElementType.UInt64,
        "I64" => ElementType.Int64,
        "F16" => ElementType.Float16,
        "BF16" => ElementType.BFloat16,
        "F32" => ElementType.Float32,
        "F64" => ElementType.Float64,
        "F8_E4M3" => ElementType.Float8E4M3,
        "F8_E5M2" => ElementType.Float8E5M2,
        _ => null,
    };
}
