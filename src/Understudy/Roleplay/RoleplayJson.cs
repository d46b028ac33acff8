using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Understudy.Roleplay;

/// <summary>The records on disk: snake_case, absent instead of null, letters of all scripts as they are.</summary>
[JsonSerializable(typeof(Scene))]
[JsonSerializable(typeof(Character))]
public sealed partial class RoleplayJson : JsonSerializerContext
{
    /// <summary>The context every reader and writer of scenes uses.</summary>
    public static RoleplayJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
