using System.Globalization;
using System.Xml.Linq;
using Understudy.Reporting.Blocks;
using Understudy.Roleplay;

namespace Understudy.Reporting.Tests;

public class SceneReaderTests
{
    private static readonly XElement Html = Markup.Parse(new Report("", "", [new ReportSection("", "", "", [new SceneReader([new("Two", Sample.Lighthouse)])])], []));

    [Fact]
    public void Every_layer_has_a_kind_and_an_owner()
    {
        var layers = Html.Descendants().Where(e => e.Attribute("data-kind") is not null).ToArray();
        var segments = Sample.Lighthouse.Turns.Sum(t => t.Performance.Count);
        var notes = Sample.Lighthouse.Turns.Count(t => t.SystemThinking is not null);
        var motivations = Sample.Lighthouse.Cast.Count(c => c.Motivation is not null);
        Assert.Equal(segments + notes + motivations, layers.Length);
        Assert.All(layers, layer => Assert.False(string.IsNullOrEmpty(layer.Get("data-owner"))));
        Assert.All(
            layers.Where(l => l.Get("data-kind") is not ("speech" or "action")),
            layer => Assert.False(string.IsNullOrEmpty(layer.Get("data-seen-by"))));
    }

    [Fact]
    public void No_text_of_a_turn_stands_outside_a_layer()
    {
        string[] free = ["speaker", "manner"];
        Assert.All(Html.WithClass("turn").DescendantNodes().OfType<XText>().Where(t => t.Value.Trim().Length > 0), text =>
            Assert.True(text.Ancestors().Any(a => a.Attribute("data-kind") is not null || free.Any(a.Has)), text.Value));
    }

    [Fact]
    public void Each_view_shows_exactly_what_its_perspective_sees()
    {
        var views = Html.Descendants("option").ToDictionary(o => o.Value, o => o.Get("value")!, StringComparer.Ordinal);
        Check("Audience", Perspective.Audience);
        Check("Director", Perspective.Director);
        Check("Stage", Perspective.Bystander);
        foreach (var name in Sample.Lighthouse.Turns.Where(t => t.IsCharacter).Select(t => t.Speaker).Distinct())
            Check(name, Perspective.Of(name));
        Assert.Equal(3 + 7, views.Count);

        void Check(string view, Perspective perspective)
        {
            foreach (var (turn, element) in Sample.Lighthouse.Turns.Zip(Html.WithClass("turn")))
            {
                var seen = perspective.View(turn);
                var shown = element.Descendants().Where(e => e.Attribute("data-kind") is not null && Sees(e, views[view])).ToArray();
                Assert.Equal(seen?.Performance.Count(s => s.Kind == SegmentKind.Thought) ?? 0, shown.Count(e => e.Get("data-kind") == "thought"));
                Assert.Equal(seen?.SystemThinking is not null, shown.Any(e => e.Get("data-kind") == "system"));
                Assert.Equal(seen is null, shown.Length == 0);
            }
        }
    }

    [Fact]
    public void What_a_character_wants_is_known_to_it_and_to_the_director_and_hidden_until_asked_for()
    {
        var views = Html.Descendants("option").Select(o => o.Value).ToArray();
        var motivation = Html.WithClass("motivation").Single(m => m.Get("data-owner") == Sample.Keeper);
        Assert.Equal(["Director", Sample.Keeper], motivation.Get("data-seen-by")!.Split(' ').Select(n => views[int.Parse(n, CultureInfo.InvariantCulture)]));
        Assert.NotNull(motivation.Attribute("hidden"));
    }

    [Fact]
    public void Without_a_script_the_page_reads_as_the_audience_reads_it()
    {
        Assert.All(Html.WithClass("note"), note => Assert.Equal(("details", null), (note.Name.LocalName, note.Get("open"))));
        Assert.DoesNotContain(Html.Descendants(), e => e.Get("data-kind") is "thought" or "speech" or "action" && e.Attribute("hidden") is not null);
    }

    [Fact]
    public void Verse_keeps_its_lines()
    {
        var verse = Html.WithClass("verse").First();
        Assert.Equal(9, verse.WithClass("line").Count());
        Assert.StartsWith("Who set a weight upon my lid\nand thinks", verse.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_is_marked_as_Chinese_and_nothing_else_is()
    {
        var marked = Html.Descendants().Where(e => e.Get("lang") == "zh").Select(e => e.Get("data-kind")).ToArray();
        Assert.Equal(["speech", "thought"], marked);
    }

    private static bool Sees(XElement layer, string view) =>
        layer.Get("data-seen-by") is not { } seenBy || seenBy.Split(' ').Contains(view, StringComparer.Ordinal);
}
