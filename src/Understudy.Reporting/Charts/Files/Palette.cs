using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Understudy.Reporting.Charts.Files;

/// <summary>The inks' colours on a light page, read from the reports' style sheet: there is one truth about colours.</summary>
internal static partial class Palette
{
    /// <summary>Files lie on white, whatever the reports' page is.</summary>
    internal const string White = "#ffffff";

    private static readonly FrozenDictionary<string, string> Colors = Read();

    /// <summary>The colour of an ink, as <c>#rrggbb</c>.</summary>
    internal static string Of(Ink ink) => ink == Ink.Paper ? White : Colors[ink.Variable];

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(Palette).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        var css = reader.ReadToEnd();
        // The light scheme stands first; the dark one follows in a media query.
        var light = css[..css.IndexOf("@media", StringComparison.Ordinal)];
        return Variable().Matches(light).ToFrozenDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"(--[a-z0-9-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex Variable();
}
