using System.Text;
using System.Text.RegularExpressions;
using Understudy.Roleplay;

namespace Understudy.Bench;

/// <summary>
/// The baseline: the same job with source-generated regular expressions, as one would first write it in C#. It reads
/// well-formed turns only; nested, unclosed and misspelled tags, which the parser handles, are beyond it.
/// </summary>
internal static partial class RegexBaseline
{
    public static Performance Parse(string text, string speaker, out string? systemThinking)
    {
        var system = System().Match(text);
        systemThinking = system.Success ? system.Groups[1].Value : null;
        var body = system.Success ? System().Replace(text, "") : text;
        var prefix = Prefix().Match(body);
        if (prefix.Success && prefix.Groups[1].Value.Equals(speaker, StringComparison.OrdinalIgnoreCase)) body = body[prefix.Length..];
        var segments = new List<Segment>();
        foreach (Match match in Segments().Matches(body))
        {
            if (match.Groups["thought"].Success) segments.Add(Segment.Thought(match.Groups["thought"].Value.Trim()));
            else if (match.Groups["action"].Success) segments.Add(Segment.Action(match.Groups["action"].Value.Trim()));
            else if (match.Value.Trim() is { Length: > 0 } speech) segments.Add(Segment.Speech(speech));
        }

        return Performance.Of(segments);
    }

    public static string View(Performance performance, string speaker)
    {
        var output = new StringBuilder(speaker).Append(": ");
        foreach (var segment in performance.Without(SegmentKind.Thought).Canonical())
        {
            if (segment.Kind == SegmentKind.Action) output.Append("<role_action>").Append(segment.Text).Append("</role_action>");
            else output.Append(segment.Text);
        }

        return output.ToString();
    }

    [GeneratedRegex("<system_thinking>(.*?)</system_thinking>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex System();

    [GeneratedRegex(@"^\s*([^:：\n]{1,60})[:：]\s*")]
    private static partial Regex Prefix();

    [GeneratedRegex("<role_thinking>(?<thought>.*?)</role_thinking>|<role_action>(?<action>.*?)</role_action>|(?:(?!</?role_(?:thinking|action)>).)+", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Segments();
}
