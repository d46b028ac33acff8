using CsCheck;
using Understudy.Roleplay;
using Understudy.Roleplay.Formats;

namespace Understudy.Tests.Roleplay.Formats;

/// <summary>Texts that hurt: tags whole and broken, brackets, backslashes, names, template tokens, verse, other scripts.</summary>
internal static class Generators
{
    public static readonly string[] Fragments =
    [
        "<role_thinking>", "</role_thinking>", "<role_action>", "</role_action>", "<system_thinking>", "</system_thinking>",
        "<think>", "</think>", "<ROLE_THINKING>", "</Role_Action>", "<role thinking>", "<role_think>", "</role_think>", "<system thinking>",
        "<role_speech>", "</role_speech>", "<long_role_thinking>", "<role_action/>", "<role_thinking x=\"1\">", "< / role_thinking >",
        "<|im_end|>", "<|im_start|>", "<\\role_action>", "<\\\\role_thinking>", "<\\|im_end|>",
        "<", ">", "/", "\\", "<role_", "role_action>", "[", "]", "(", ")", "\\[", "\\)", "（", "）", "【", "】", "*", "**",
        "Macbeth:", "Macbeth：", "Banquo: ", "\nMacbeth: ", "\n", "\n\n", " ", "  ", "\t", "a", "Hail", "king hereafter", "'tis", "…", "—",
        "你好", "𝓗", "\ud83d", "é", "0", "x<y", "a>b", "[1]", "",
    ];

    public static readonly Gen<string> Garbage = Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]).Array[0, 14].Select(string.Concat);

    public static readonly Gen<string> CanonicalText = Garbage.Select(t => t.Trim()).Where(t => t.Length > 0);

    public static readonly Gen<Performance> CanonicalPerformance =
        Gen.Select(Gen.Int[0, 2].Select(k => (SegmentKind)k), CanonicalText)
            .Select(p => new Segment(p.Item1, p.Item2))
            .Array[0, 6]
            .Select(KeepAlternating);

    public static readonly Gen<Reply> CanonicalReply =
        Gen.Select(Gen.Bool, CanonicalText, CanonicalPerformance).Select((has, plan, performance) => new Reply(has ? plan : null, performance));

    private static Performance KeepAlternating(Segment[] segments)
    {
        var kept = new List<Segment>();
        foreach (var segment in segments)
        {
            if (kept.Count == 0 || kept[^1].Kind != segment.Kind) kept.Add(segment);
        }

        return Performance.Of(kept);
    }
}
