using System.Text;
using Understudy.Roleplay.Prompts;

namespace Understudy.Roleplay.Conversations;

/// <summary>The system prompt in HER's final layout: sections in a fixed order, empty ones left out.</summary>
internal static class SystemPrompt
{
    /// <summary>The prompt of one character of a scene.</summary>
    public static string For(Scene scene, string name, ConversationOptions options)
    {
        var character = scene.Find(name)!;
        var output = new StringBuilder();
        output.Append("You are ").Append(name);
        if (scene.Source.Book.Length > 0) output.Append(" from ").Append(scene.Source.Book);
        output.Append('.');

        Section(output, $"==={name}'s Profile===", Lines(
            character.Description is { Length: > 0 } description ? $"description: {description}" : null,
            character.Profile,
            character.Experience is { Length: > 0 } experience ? $"experience: {experience}" : null));
        Section(output, "===Background===", character.Background is { Length: > 0 } background ? background : scene.PlotSummary);
        Section(output, "===Current Scenario===", scene.Scenario);
        Section(output, "===Information about other Characters===", string.Join("\n\n", scene.Cast
            .Where(c => c.Name != name && c.Profile.Length > 0)
            .Select(c => $"**{c.Name}**: {c.Profile}")));
        Section(output, "===Your Inner Thoughts===", character.Motivation ?? "");
        Section(output, "===Requirements===", Prompt.Requirements(options.Layers, options.Format.Name));
        return output.ToString();
    }

    private static void Section(StringBuilder output, string heading, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        output.Append("\n\n").Append(heading).Append('\n').Append(text.Trim());
    }

    private static string Lines(params string?[] lines) => string.Join('\n', lines.Where(l => !string.IsNullOrWhiteSpace(l)));
}
