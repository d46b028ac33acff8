using System.Collections.Concurrent;
using System.Text;
using Understudy.Roleplay.Conversations;

namespace Understudy.Roleplay.Prompts;

/// <summary>Prompts are Markdown files beside this one, embedded, each with a version in its first line.</summary>
internal static class Prompt
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>What a reply must look like; only the layers the notation can carry are asked for.</summary>
    public static string Requirements(Layers layers, string format) => Text((format, layers) switch
    {
        ("her", Layers.Both) => "requirements.her.both",
        ("her", Layers.Role) => "requirements.her.role",
        ("her", _) => "requirements.her.none",
        ("coser", Layers.Both or Layers.Role) => "requirements.coser.role",
        ("coser", _) => "requirements.coser.none",
        _ => "requirements.plain.none",
    });

    /// <summary>The text of a prompt without its version line.</summary>
    private static string Text(string name) => Texts.GetOrAdd(name, static key =>
    {
        var resource = $"Understudy.Roleplay.Prompts.{key}.md";
        using var stream = typeof(Prompt).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"there is no prompt {key}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var version = reader.ReadLine() ?? "";
        if (!version.StartsWith("<!-- version ", StringComparison.Ordinal)) throw new InvalidOperationException($"the prompt {key} has no version line");
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    });
}
