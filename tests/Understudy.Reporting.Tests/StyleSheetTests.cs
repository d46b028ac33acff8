using System.Globalization;
using System.Text.RegularExpressions;

namespace Understudy.Reporting.Tests;

public partial class StyleSheetTests
{
    private static readonly string Css = Read();

    public static TheoryData<string, string> Schemes => new()
    {
        { "light", Css[..Css.IndexOf("@media", StringComparison.Ordinal)] },
        { "dark", Css[Css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal)..Css.IndexOf("* { box-sizing", StringComparison.Ordinal)] },
    };

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_ink_is_legible_on_every_ground(string scheme, string css)
    {
        var colors = Colors(css);
        var grounds = colors.Where(c => c.Key.StartsWith("--ground", StringComparison.Ordinal)).ToArray();
        var inks = colors.Where(c => c.Key.StartsWith("--ink", StringComparison.Ordinal)).ToArray();
        Assert.Equal((3, 6), (grounds.Length, inks.Length));
        foreach (var ink in inks)
            foreach (var ground in grounds)
                Assert.True(Contrast(ink.Value, ground.Value) >= 4.5, $"{scheme}: {ink.Key} on {ground.Key} has {Contrast(ink.Value, ground.Value):0.00}");
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_mark_stands_out_from_the_page(string scheme, string css)
    {
        var colors = Colors(css);
        foreach (var mark in colors.Where(c => c.Key.StartsWith("--series", StringComparison.Ordinal) && c.Key != "--series-grid"))
            Assert.True(Contrast(mark.Value, colors["--ground-page"]) >= 3, $"{scheme}: {mark.Key} has {Contrast(mark.Value, colors["--ground-page"]):0.00}");
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Thought_is_told_from_speech_and_action_by_lightness_alone(string scheme, string css)
    {
        var colors = Colors(css);
        foreach (var other in (string[])["--series-speech", "--series-action"])
            Assert.True(Contrast(colors["--series-thought"], colors[other]) >= 1.4, $"{scheme}: {other} has {Contrast(colors["--series-thought"], colors[other]):0.00}");
    }

    [Fact]
    public void Rules_take_their_colours_from_the_schemes()
    {
        var rules = Css[Css.IndexOf("* { box-sizing", StringComparison.Ordinal)..Css.IndexOf("@media print", StringComparison.Ordinal)];
        Assert.DoesNotMatch(@"#[0-9a-fA-F]{3,8}\b", rules);
        Assert.All(Variable().Matches(rules), m => Assert.Contains(m.Groups[1].Value + ":", Css, StringComparison.Ordinal));
    }

    [Fact]
    public void Contrast_of_black_on_white_is_twenty_one() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 6);

    private static Dictionary<string, string> Colors(string css) =>
        Color().Matches(css).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);

    // WCAG 2: (L1 + 0.05) / (L2 + 0.05) with relative luminances of linearised sRGB.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        return (0.2126 * Linear(1)) + (0.7152 * Linear(3)) + (0.0722 * Linear(5));

        double Linear(int at)
        {
            var c = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(--[a-z-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex Color();

    [GeneratedRegex(@"var\((--[a-z-]+)\)")]
    private static partial Regex Variable();
}
