using System.Text;

namespace Understudy.Roleplay.Conversations;

/// <summary>ChatML, turn by turn and without an empty think block: the one rendering for training, serving and export.</summary>
public static class ChatMl
{
    /// <summary>Ends a message.</summary>
    public const string End = "<|im_end|>";

    /// <summary>What a model continues.</summary>
    public const string GenerationPrompt = "<|im_start|>assistant\n";

    /// <summary>The messages as text.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="addGenerationPrompt">Whether the assistant's next message is opened at the end.</param>
    public static string Render(IEnumerable<Message> messages, bool addGenerationPrompt)
    {
        var output = new StringBuilder();
        foreach (var message in messages)
        {
            output.Append("<|im_start|>").Append(message.Role switch
            {
                MessageRole.System => "system",
                MessageRole.User => "user",
                _ => "assistant",
            }).Append('\n').Append(message.Content).Append(End).Append('\n');
        }

        if (addGenerationPrompt) output.Append(GenerationPrompt);
        return output.ToString();
    }
}
