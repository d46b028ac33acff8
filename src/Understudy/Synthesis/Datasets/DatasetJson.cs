using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Understudy.Synthesis.Datasets;

/// <summary>Samples and what is said about them on disk: snake_case, absent instead of null, letters of all scripts as they are.</summary>
[JsonSerializable(typeof(Sample))]
[JsonSerializable(typeof(DatasetCounts))]
[JsonSerializable(typeof(DatasetStatistics))]
[JsonSerializable(typeof(SplitReport))]
[JsonSerializable(typeof(Diversity.DiversityReport))]
public sealed partial class DatasetJson : JsonSerializerContext
{
    /// <summary>For lines of JSON.</summary>
    public static DatasetJson Lines { get; } = new(Settings(indented: false));

    /// <summary>For files that people read.</summary>
    public static DatasetJson Pages { get; } = new(Settings(indented: true));

    private static JsonSerializerOptions Settings(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        IndentSize = 2,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter<Roleplay.Conversations.Layers>(JsonNamingPolicy.SnakeCaseLower) },
    };
}
