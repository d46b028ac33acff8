using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Understudy.Reporting.Blocks;
using Understudy.Reporting.Charts;

namespace Understudy.Reporting.Tests;

public class FiguresTests
{
    private static readonly Figure[] All =
    [
        Figures.WordsByCharacter([("Ada", 300), (Sample.Widow, 150), ("伊莲", 75)]),
        Figures.WordsByScene([new("I, 1", 100, 40, 20), new("I, 2", 10, 0, 0)]),
        Figures.WordsByScene([.. Enumerable.Range(1, 40).Select(i => new SceneWords($"{i}", i * 10, i, 40 - i))]),
        Figures.Patterns([("speech", 8), ("think→speech", 4)], 0.918),
        Figures.HistoryLengths([0, 1, 1, 2, 9]),
        Figures.HistoryLengths([0, 40, 250]),
        Figures.OnStage(new Presence(["Ada", "Ben"], ["1", "2", "3"], [new(0, 0, 4), new(1, 2, 0)])),
    ];

    [Fact]
    public void Every_axis_with_words_names_its_unit()
    {
        Assert.All(All, figure => Assert.All(Drawings(figure), svg =>
        {
            var axes = svg.Descendants("text").Where(t => t.Get("class") == "axis").ToArray();
            Assert.NotEmpty(axes);
            Assert.All(axes, axis => Assert.Matches(@"\(\w+\)$", axis.Value));
        }));
    }

    [Fact]
    public void Every_figure_is_told_in_words()
    {
        Assert.All(All, figure =>
        {
            Assert.True(figure.Title.Length > 0 && figure.Caption.Length > 0);
            Assert.InRange(figure.Description.Length, 30, 10_000);
            var drawing = Page(figure).WithClass("drawing").Single();
            Assert.Equal(("img", true), (drawing.Get("role"), drawing.Get("aria-label")!.Contains(figure.Description, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void Marks_are_drawn_in_inks_of_the_style_sheet_alone()
    {
        Assert.All(All, figure => Assert.All(Drawings(figure).SelectMany(svg => svg.Elements().Where(e => e.Name.LocalName != "text")), mark =>
        {
            Assert.True(mark.Get("class") is { Length: > 0 });
            Assert.True(mark.Get("fill") is null or "none");
            Assert.Null(mark.Attribute("stroke"));
        }));
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_picture() =>
        Assert.All(All, figure => Assert.All(Drawings(figure), LiesInside));

    [Fact]
    public void Bars_are_as_long_as_their_words_are_many()
    {
        foreach (var svg in Drawings(All[0]))
        {
            var widths = svg.Descendants("rect").Select(r => Number(r.Get("width")!)).ToArray();
            Assert.Equal(2, widths[0] / widths[1], 2);
            Assert.Equal(4, widths[0] / widths[2], 2);
        }
    }

    [Fact]
    public void Characters_beyond_the_sixteenth_are_summed_not_dropped()
    {
        var figure = Figures.WordsByCharacter([.. Enumerable.Range(1, 20).Select(i => ($"Voice {i:00}", i))]);
        Assert.Contains("5 others: 15 words", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Entropy_stands_in_the_caption_in_bits() => Assert.Contains("0.92 bits", All[3].Caption, StringComparison.Ordinal);

    [Fact]
    public void A_figure_of_nothing_is_refused() => Assert.Throws<ArgumentException>(() => Figures.WordsByCharacter([]));

    [Fact]
    public void Figures_of_any_counts_are_drawn_in_proportion_inside_the_picture()
    {
        Gen.Int[0, 5000].Array[1, 30].Sample(counts =>
        {
            foreach (var svg in Drawings(Figures.HistoryLengths(counts)))
            {
                LiesInside(svg);
                AreInProportion([counts.Length], [Bars(svg, "fill-speech").Sum(b => b.Height)]);
            }

            var shown = counts.OrderDescending().ToList();
            if (shown.Count > 16) shown = [.. shown[..15], shown[15..].Sum()];
            foreach (var svg in Drawings(Figures.WordsByCharacter([.. counts.Select((c, i) => ($"Voice {i}", c))])))
            {
                LiesInside(svg);
                AreInProportion([.. shown.Where(c => c > 0)], [.. Bars(svg, "fill-speech").OrderBy(b => b.Y).Select(b => b.Width)]);
            }

            foreach (var svg in Drawings(Figures.WordsByScene([.. counts.Select((c, i) => new SceneWords($"{i}", c, c / 2, c / 3))])))
            {
                LiesInside(svg);
                var lengths = new[] { "fill-speech", "fill-action", "fill-thought" }.Select(ink => Bars(svg, ink).Sum(b => counts.Length > 16 ? b.Height : b.Width));
                AreInProportion([counts.Sum(), counts.Sum(c => c / 2), counts.Sum(c => c / 3)], [.. lengths]);
            }
        }, iter: 20);
    }

    [Fact]
    public void Lines_of_a_name_fit_their_column()
    {
        Gen.Select(Gen.String[Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Const(' '), Gen.Const('船')), 0, 60], Gen.Double[6, 40], Gen.Int[1, 3]).Sample((name, width, most) =>
        {
            var lines = Label.Lines(name, width, most);
            Assert.InRange(lines.Count, 1, most);
            Assert.All(lines, line => Assert.True(Label.Width(line) <= width));
        });
    }

    [Fact]
    public void Counts_on_an_axis_are_whole_round_and_cover_the_largest()
    {
        Gen.Int[0, 1_000_000].Sample(largest =>
        {
            var ticks = Scale.Counts(largest, 6);
            Assert.True(ticks[0] == 0 && ticks[^1] >= largest && ticks.Length <= 8);
            Assert.All(ticks, t => Assert.Equal(Math.Round(t), t, 6));
        });
    }

    private static void LiesInside(XElement svg)
    {
        var box = svg.Get("viewBox")!.Split(' ').Select(Number).ToArray();
        foreach (var rect in svg.Descendants("rect"))
        {
            Assert.InRange(Number(rect.Get("x")!), 0, box[2]);
            Assert.InRange(Number(rect.Get("x")!) + Number(rect.Get("width")!), 0, box[2]);
            Assert.InRange(Number(rect.Get("y")!), 0, box[3]);
            Assert.InRange(Number(rect.Get("y")!) + Number(rect.Get("height")!), 0, box[3]);
        }

        Assert.All(svg.Descendants("text"), t => Assert.InRange(Number(t.Get("x")!), 0, box[2]));
        Assert.All(svg.Descendants("text"), t => Assert.InRange(Number(t.Get("y")!), 8, box[3]));
    }

    private static (double Y, double Width, double Height)[] Bars(XElement svg, string ink) =>
        [.. svg.WithClass(ink).Where(e => e.Name.LocalName == "rect").Select(r => (Number(r.Get("y")!), Number(r.Get("width")!), Number(r.Get("height")!)))];

    // Each length has the share of all lengths that its count has of all counts, but for the rounding of each of up to 30 bars to hundredths of a pixel.
    private static void AreInProportion(IReadOnlyList<int> counts, IReadOnlyList<double> lengths)
    {
        Assert.Equal(counts.Count, lengths.Count);
        double total = counts.Sum(), drawn = lengths.Sum();
        if (total == 0)
        {
            Assert.Equal(0, drawn);
            return;
        }

        Assert.True(drawn > 0);
        foreach (var (count, length) in counts.Zip(lengths)) Assert.InRange(length - (drawn * count / total), -0.5, 0.5);
    }

    private static XElement Page(Figure figure) =>
        Markup.Parse(new Report("", "", [new ReportSection("", "", "", [new FigureBlock(figure)])], []));

    private static XElement[] Drawings(Figure figure)
    {
        var drawings = Page(figure).Descendants("svg").ToArray();
        Assert.Equal(2, drawings.Length);
        return drawings;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
