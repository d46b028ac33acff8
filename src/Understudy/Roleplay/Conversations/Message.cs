using System.Text.Json.Serialization;

namespace Understudy.Roleplay.Conversations;

/// <summary>Whose message it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageRole>))]
public enum MessageRole
{
    /// <summary>The frame: who the character is, where, and how to answer.</summary>
    [JsonStringEnumMemberName("system")]
    System,

    /// <summary>What the character perceives.</summary>
    [JsonStringEnumMemberName("user")]
    User,

    /// <summary>The character's own turn.</summary>
    [JsonStringEnumMemberName("assistant")]
    Assistant,
}

/// <summary>A message of a chat, in OpenAI's shape: <c>{"role":"user","content":"..."}</c>.</summary>
/// <param name="Role">Whose it is.</param>
/// <param name="Content">The text.</param>
public sealed record Message(MessageRole Role, string Content);
