using System.Text.RegularExpressions;
using Understudy.Reporting.Blocks;

namespace Understudy.Reporting.Html;

/// <summary>Messages and code as they are, with the tags of a format set apart.</summary>
internal static partial class SampleHtml
{
    private const int LongText = 900;

    internal static Element Of(MessageSample sample) => new("figure", "sample")
    {
        new Element("figcaption") { sample.Caption },
        new Element("ol", "messages") { sample.Messages.Select(Message) },
    };

    internal static Element Of(CodeSample sample) => new("figure", "sample")
    {
        new Element("figcaption") { sample.Caption },
        BlockHtml.ScrollBox(sample.Caption, new Element("pre") { new Element("code") { sample.Text } }),
    };

    private static Element Message(SampleMessage message)
    {
        var content = new Element("div", "content") { Tagged(message.Content) };
        return new Element("li", message.IsTarget ? "message target" : "message")
        {
            new Element("p", "role")
            {
                message.Role,
                message.IsTarget ? new Element("span", "badge") { "trained on" } : null,
            },
            message.Content.Length > LongText ? BlockHtml.ScrollBox($"{message.Role} message", content) : content,
        };
    }

    private static IEnumerable<Node> Tagged(string content)
    {
        var end = 0;
        foreach (Match tag in Tag().Matches(content))
        {
            if (tag.Index > end) yield return new Text(content[end..tag.Index]);
            end = tag.Index + tag.Length;
            yield return new Element("b", "tag") { tag.Value };
        }

        if (end < content.Length) yield return new Text(content[end..]);
    }

    [GeneratedRegex("</?[a-z_]+>|===[^=\n]+===")]
    private static partial Regex Tag();
}
