using System.Text.Json;
using System.Text.Json.Serialization;

namespace Understudy.Roleplay;

/// <summary>A performance on disk is the array of its segments: <c>[{"kind":"speech","text":"..."}]</c>.</summary>
internal sealed class PerformanceJsonConverter : JsonConverter<Performance>
{
    public override Performance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("a performance is an array of segments, each {\"kind\":\"speech|action|thought\",\"text\":\"...\"}");
        var segments = new List<Segment>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            segments.Add(ReadSegment(ref reader));
        return Performance.Of(segments);
    }

    public override void Write(Utf8JsonWriter writer, Performance value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var segment in value.AsSpan())
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, Name(segment.Kind));
            writer.WriteString("text"u8, segment.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static Segment ReadSegment(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("a segment is an object with kind and text");
        SegmentKind? kind = null;
        string? text = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("kind"u8))
            {
                reader.Read();
                kind = reader.GetString() switch
                {
                    "speech" => SegmentKind.Speech,
                    "action" => SegmentKind.Action,
                    "thought" => SegmentKind.Thought,
                    var other => throw new JsonException($"segment kind is speech, action or thought, not \"{other}\""),
                };
            }
            else if (reader.ValueTextEquals("text"u8))
            {
                reader.Read();
                text = reader.GetString();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        if (kind is null) throw new JsonException("a segment lacks \"kind\" (speech, action or thought)");
        return new Segment(kind.Value, text ?? throw new JsonException("a segment lacks \"text\""));
    }

    private static ReadOnlySpan<byte> Name(SegmentKind kind) => kind switch
    {
        SegmentKind.Speech => "speech"u8,
        SegmentKind.Action => "action"u8,
        _ => "thought"u8,
    };
}
