using Understudy.Collapse.Experiments;
using Understudy.Collapse.Theory;

namespace Understudy.Collapse.Reproduction;

/// <summary>Without a head: all rates of the linear flow, by an eigenvalue solver and by formula.</summary>
internal sealed class Spectrum : IReproduction
{
    public string Name => "spectrum";

    public string Title => "The whole spectrum";

    public Finding Run(ReproductionScale scale, CancellationToken cancellationToken)
    {
        var (sum, node) = (new Experiment().Build().Model, new Experiment { Rates = new RateChoice(RatePreset.Node) }.Build().Model);
        var comparisons = new List<Comparison>();
        var panels = new List<PlotPanel>();
        foreach (var (name, model) in new[] { ("sum", sum), ("node", node) })
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (numeric, closed) = (Listed(CouplingSpectrum.Numeric(model)), Listed(CouplingSpectrum.Closed(model)));
            comparisons.Add(new Comparison($"eigenvalues, largest difference, rates {name}", 0, numeric.Zip(closed, (a, b) => Math.Abs(a - b)).Max(), 1e-9));
            comparisons.Add(new Comparison($"number of eigenvalues, rates {name}", closed.Length, numeric.Length, 0));
            comparisons.Add(new Comparison($"zero modes, rates {name}", ConnectedComponents.Of(model.Population.Coupling).Count, CouplingSpectrum.ZeroModes(CouplingSpectrum.Numeric(model)), 0));
            var index = Enumerable.Range(1, numeric.Length).Select(i => (double)i).ToArray();
            panels.Add(new PlotPanel(
                $"rates `{name}`",
                new PlotAxis("rate", Logarithmic: true),
                [new Curve("eigenvalue", CurveKind.Measurement, index, numeric), new Curve("eigenvalue", CurveKind.Theory, index, closed)]));
        }

        var slow = PlainTheory.Of(sum).Slowest.Slow;
        return new Finding(
            "Which rates does the flow without a head have, and how far are the slow ones from the rest?",
            "N − C sample modes at kx, for each label mode two roots μ₊ and μ₋ of μ² − (kx + kw) μ + kx kw g = 0: for the mean g = 0, so 0 and kx + kw; for the C − 1 class modes of a balanced design μ₋ is small with f.",
            $"The solver's {sum.Population.Samples + sum.Population.Classes} eigenvalues are the formula's. Between the slow class modes ({slow:0.0000}, three of them) and the next rate (1) lies a gap of a factor {1 / slow:0.0}: two time scales, as the separation shows them. The one zero mode (the conserved mean) has no place on a logarithmic axis.",
            "Derived here; the paper's abstract names a spectral analysis.",
            comparisons,
            [new Plot("spectrum", "All rates, slowest first", "Eigenvalues of the linear flow, C = 4, N = 120, f = 0.1. Points: eigenvalue solver. Broken: closed form.", new PlotAxis("index"), panels)]);
    }

    private static double[] Listed(IReadOnlyList<SpectrumLine> lines) => [.. lines.SelectMany(line => Enumerable.Repeat(line.Rate, line.Multiplicity)).Order()];
}
