using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Understudy.Cli.Probes;

/// <summary>What probes print: snake_case, null where nothing can be said, letters of all scripts as they are.</summary>
[JsonSerializable(typeof(EmbeddingPage))]
[JsonSerializable(typeof(InconsistencyPage))]
[JsonSerializable(typeof(LabelPage))]
internal sealed partial class ProbeJson : JsonSerializerContext
{
    /// <summary>For documents that people read.</summary>
    public static ProbeJson Pages { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter<Collapse.Preferences.CycleSplit>(JsonNamingPolicy.SnakeCaseLower) },
    });
}
