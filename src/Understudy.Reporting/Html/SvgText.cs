using System.Globalization;
using Understudy.Reporting.Charts;

namespace Understudy.Reporting.Html;

/// <summary>What SVG in a page and SVG in a file spell alike.</summary>
internal static class SvgText
{
    /// <summary>The runs of a text: those off the line are small and shifted, and the next is shifted back.</summary>
    internal static IEnumerable<Node> Runs(Word word)
    {
        var above = 0.0;
        foreach (var run in word.Runs)
        {
            var rise = run.Level.Rise() * word.Style.Size;
            if (run.Level == Level.Line && above == 0)
            {
                yield return new Text(run.Text);
                continue;
            }

            var span = new Element("tspan") { run.Text }.With("dy", above - rise);
            if (run.Level != Level.Line) span.With("font-size", Notation.Small * word.Style.Size);
            above = rise;
            yield return span;
        }
    }

    /// <summary>The lengths of dashes and gaps.</summary>
    internal static string Dashes(Dash dash) =>
        string.Join(' ', dash.Lengths().Select(d => d.ToString("0.##", CultureInfo.InvariantCulture)));
}
