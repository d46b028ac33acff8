using System.Collections.Frozen;
using ScottPlot;

namespace Understudy.Reporting.Charts;

/// <summary>
/// What a mark is drawn with. The style sheet gives each ink its colour, one for a light page and one for a dark page; the
/// colours of one drawing are told apart with any kind of colour vision.
/// </summary>
/// <param name="Name">The name in the class of a mark: <c>fill-NAME</c>, <c>stroke-NAME</c>.</param>
/// <param name="Variable">The variable of the style sheet that holds the colour.</param>
internal sealed record Ink(string Name, string Variable)
{
    /// <summary>The steps of the sequential scale, from the page's own lightness to its opposite.</summary>
    internal const int Levels = 16;

    internal static readonly Ink Speech = Series("speech");
    internal static readonly Ink Action = Series("action");
    internal static readonly Ink Thought = Series("thought");
    internal static readonly Ink Heat = Series("heat");
    internal static readonly Ink Grid = Series("grid");

    /// <summary>The words' own ink: theory, boundaries, whatever must be read over all else.</summary>
    internal static readonly Ink Strong = new("strong", "--ink");

    /// <summary>Axes and reference lines.</summary>
    internal static readonly Ink Soft = new("soft", "--ink-soft");

    /// <summary>The page itself: a margin around marks that lie on others.</summary>
    internal static readonly Ink Paper = new("paper", "--ground-page");

    // Six hues from the strongest contrast with the page to the weakest, in even steps of lightness: their order survives
    // a print in grey. Hues were searched so that the nearest pair is as far apart as possible (OKLab) for normal vision and
    // for each kind of colour blindness, on both pages at once; StyleSheetTests holds the distance.
    private static readonly Ink[] Six = [.. Enum.GetValues<Hue>().Select(hue => Series(hue.ToString().ToLowerInvariant()))];
    private static readonly Ink[] Scale = [.. Enumerable.Range(0, Levels).Select(i => Numbered(i))];

    /// <summary>All inks.</summary>
    internal static IReadOnlyList<Ink> All { get; } = [Speech, Action, Thought, Heat, Grid, Strong, Soft, Paper, .. Six, .. Scale];

    private static readonly FrozenDictionary<Ink, int> Numbers = All.Index().ToFrozenDictionary(i => i.Item, i => i.Index);
    private static readonly FrozenDictionary<string, (Ink, Dash)> StandIns = All
        .SelectMany(ink => Enum.GetValues<Dash>(), (ink, dash) => (ink, dash))
        .ToFrozenDictionary(p => p.ink.StandIn(p.dash).ToHex(), p => p, StringComparer.OrdinalIgnoreCase);

    /// <summary>The ink of a hue.</summary>
    internal static Ink Of(Hue hue) => Six[(int)hue];

    /// <summary>The step of the sequential scale for a place on it, 0 to 1; places outside take the nearest end.</summary>
    internal static Ink Level(double place) => Scale[(int)Math.Clamp(place * Levels, 0, Levels - 1)];

    /// <summary>The colour that stands for an ink and a dash while ScottPlot draws.</summary>
    internal Color StandIn(Dash dash = Dash.Solid) => new(0x12, (byte)(0x34 + (int)dash), (byte)(0x51 + Numbers[this]));

    /// <summary>The ink and dash a stand-in colour stands for, from the way SVG spells it; null for any other colour.</summary>
    internal static (Ink Ink, Dash Dash)? FromSvg(string color) =>
        StandIns.TryGetValue(color, out var found) ? found : null;

    private static Ink Series(string name) => new(name, "--series-" + name);

    private static Ink Numbered(int level)
    {
        var name = FormattableString.Invariant($"level-{level:00}");
        return new(name, "--" + name);
    }
}
