using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Scale;

namespace Understudy.Collapse.Tests.Scale;

/// <summary>The equations of the plain model written out in float64, sample by sample, to hold the fast paths against.</summary>
internal static class Plain
{
    /// <summary>Designs of every kind: no frustration, two and three labels, all labels, unit weights, unequal columns, several chunks.</summary>
    public static readonly Dictionary<string, Design> Designs = new()
    {
        ["none"] = new(4, 27, 0),
        ["pairs"] = new(4, 27, 2),
        ["triples"] = new(5, 20, 3) { FrustratedLabels = 3 },
        ["all"] = new(4, 27, 12) { FrustratedLabels = 4 },
        ["unit"] = new(4, 20, 3) { Weights = LinkWeight.Unit },
        ["unequal"] = new(6, 20, 4) { Subsets = [[0, 1], [1, 2], [3, 4]] },
        ["several"] = new(5, 10, 3) { Subsets = [[0, 1], [1, 2, 3], [4, 0]], Weights = LinkWeight.Unit },
        ["frustrated alone"] = new(4, 0, 5),
        ["many"] = new(7, 150, 15),
    };

    public static MinimalModel Model(Design design, int dimension, LearningRates? rates = null) => Model(design.Build(), dimension, rates);

    public static MinimalModel Model(Population population, int dimension, LearningRates? rates = null) =>
        new(population, dimension, Head.None, StopGradient.None, rates ?? LearningRates.Node(population.Samples, population.Classes));

    /// <summary>Steps that end when the test run does.</summary>
    public static void Go(this LargePlainFlow flow, int steps, double eta, bool unstable = false) => flow.Run(steps, eta, unstable, TestContext.Current.CancellationToken);

    /// <summary>Where a large flow stands, in float64.</summary>
    public static (Matrix X, Matrix W) Read(LargePlainFlow flow)
    {
        var x = new Matrix(flow.Coupling.Samples, flow.Dimension);
        for (var i = 0; i < x.Rows; i++)
            for (var j = 0; j < x.Columns; j++) x[i, j] = flow.Sample(i)[j];
        return (x, flow.Labels());
    }

    /// <summary>Gradient descent as the equations stand: both sides from the old values.</summary>
    public static void Descend(MinimalModel model, Matrix x, Matrix w, int steps, double eta)
    {
        var coupling = model.Population.Coupling;
        for (var step = 0; step < steps; step++)
        {
            var (dx, dw) = (new Matrix(x.Rows, x.Columns), new Matrix(w.Rows, w.Columns));
            for (var i = 0; i < x.Rows; i++)
            {
                for (var e = 0; e < coupling.LabelsOf(i).Length; e++)
                {
                    var (c, a) = (coupling.LabelsOf(i)[e], coupling.WeightsOf(i)[e]);
                    for (var j = 0; j < x.Columns; j++)
                    {
                        dx[i, j] += a * (x[i, j] - w[c, j]);
                        dw[c, j] += a * (w[c, j] - x[i, j]);
                    }
                }
            }

            for (var k = 0; k < x.Span.Length; k++) x.Span[k] -= eta * model.Rates.Samples * dx.Span[k];
            for (var k = 0; k < w.Span.Length; k++) w.Span[k] -= eta * model.Rates.Labels * dw.Span[k];
        }
    }

    public static void Near(Matrix expected, Matrix actual, double tolerance)
    {
        Assert.Equal((expected.Rows, expected.Columns), (actual.Rows, actual.Columns));
        for (var k = 0; k < expected.Span.Length; k++)
            Assert.True(Math.Abs(expected.Span[k] - actual.Span[k]) <= tolerance, $"entry {k}: {actual.Span[k]:r} for {expected.Span[k]:r}");
    }
}
