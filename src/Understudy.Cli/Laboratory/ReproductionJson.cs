using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Understudy.Cli.Verbs;
using Understudy.Collapse.Reproduction;

namespace Understudy.Cli.Laboratory;

/// <summary>Findings as they are kept between a run and the next. Gaps in curves are <c>"NaN"</c>.</summary>
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(ReproductionEcho))]
internal sealed partial class ReproductionJson : JsonSerializerContext
{
    /// <summary>For documents that people read.</summary>
    public static ReproductionJson Pages { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter<CurveKind>(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
