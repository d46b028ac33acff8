using System.Text.RegularExpressions;
using Understudy.Reporting.Charts;
using static Understudy.Reporting.Tests.Vision;

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

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Hues_fall_in_contrast_with_the_page_one_after_another(string scheme, string css)
    {
        var colors = Colors(css);
        var contrasts = HuesOf(colors).Select(hue => Contrast(hue, colors["--ground-page"])).ToArray();
        for (var i = 1; i < contrasts.Length; i++)
            Assert.True(contrasts[i] < contrasts[i - 1] / 1.2, $"{scheme}: {(Hue)i} has {contrasts[i]:0.00} after {contrasts[i - 1]:0.00}");
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Hues_are_told_apart_by_any_kind_of_vision(string scheme, string css)
    {
        var hues = HuesOf(Colors(css));
        foreach (var kind in Kinds.Keys)
            for (var i = 0; i < hues.Length; i++)
                for (var j = 0; j < i; j++)
                    Assert.True(Distance(hues[i], hues[j], kind) >= 12, $"{scheme}, {kind}: {(Hue)i} and {(Hue)j} differ by {Distance(hues[i], hues[j], kind):0.0}");
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void The_scale_of_colours_goes_away_from_the_page_in_even_steps_for_any_kind_of_vision(string scheme, string css)
    {
        var colors = Colors(css);
        var levels = colors.Where(c => c.Key.StartsWith("--level", StringComparison.Ordinal)).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value).ToArray();
        Assert.Equal(Ink.Levels, levels.Length);
        foreach (var kind in Kinds.Keys)
        {
            var page = Lightness(colors["--ground-page"], kind);
            for (var i = 1; i < levels.Length; i++)
            {
                Assert.True(Math.Abs(Lightness(levels[i], kind) - page) > Math.Abs(Lightness(levels[i - 1], kind) - page), $"{scheme}, {kind}: level {i} is no further from the page");
                Assert.InRange(Distance(levels[i], levels[i - 1], kind), 2.5, 9);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_ink_has_its_rule_and_its_colour(string scheme, string css)
    {
        var colors = Colors(css);
        foreach (var ink in Ink.All)
        {
            Assert.True(colors.ContainsKey(ink.Variable), $"{scheme} has no {ink.Variable}");
            var property = ink == Ink.Grid ? "stroke" : "fill";
            Assert.Contains($".{property}-{ink.Name} {{ {property}: var({ink.Variable}); }}", Css, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Words_that_stand_alone_are_set_as_in_a_page()
    {
        foreach (var style in (TextStyle[])[TextStyle.Tick, TextStyle.Name, TextStyle.Value, TextStyle.Axis, TextStyle.Panel, TextStyle.Note])
        {
            var rules = Regex.Match(Css, @"svg text \{([^}]*)\}").Groups[1].Value + string.Concat(Regex.Matches(Css, $@"svg text\.{style.Class} \{{([^}}]*)\}}").Select(m => m.Groups[1].Value));
            Assert.Equal($"{style.Size}", Regex.Matches(rules, @"(\d+)px (?:var\(--house\)|var\(--play\))|font-size: (\d+)px").Select(m => m.Groups[1].Value + m.Groups[2].Value).Last());
            Assert.Equal(style.Ink.Variable, Regex.Matches(rules, @"fill: var\((--[a-z-]+)\)").Last().Groups[1].Value);
            Assert.Equal(style.HasHalo, rules.Contains($"stroke-width: {TextStyle.Halo}px", StringComparison.Ordinal));
            Assert.Equal(style.IsItalic, rules.Contains("italic", StringComparison.Ordinal));
            Assert.Equal(style.IsBold, rules.Contains("font-weight: 600", StringComparison.Ordinal));
        }
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

    private static string[] HuesOf(Dictionary<string, string> colors) =>
        [.. Enum.GetValues<Hue>().Select(hue => colors[Ink.Of(hue).Variable])];

    private static Dictionary<string, string> Colors(string css) =>
        Color().Matches(css).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);

    private static string Read()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(--[a-z0-9-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex Color();

    [GeneratedRegex(@"var\((--[a-z0-9-]+)\)")]
    private static partial Regex Variable();
}
