using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Understudy.Cli.Laboratory;

/// <summary>What the laboratory prints and keeps: snake_case, absent instead of null.</summary>
[JsonSerializable(typeof(SimulationDocument))]
[JsonSerializable(typeof(SpectrumDocument))]
[JsonSerializable(typeof(TheoryDocument))]
internal sealed partial class LaboratoryJson : JsonSerializerContext
{
    /// <summary>For lines of JSON.</summary>
    public static LaboratoryJson Lines { get; } = new(Settings(indented: false));

    /// <summary>For documents that people read.</summary>
    public static LaboratoryJson Pages { get; } = new(Settings(indented: true));

    private static JsonSerializerOptions Settings(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        IndentSize = 2,
        NewLine = "\n",
    };
}
