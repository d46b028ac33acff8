using Understudy.Collapse.Experiments;
using Understudy.Collapse.Model;
using Understudy.Collapse.Theory;

namespace Understudy.Cli.Laboratory;

/// <summary>The rates of the flow without a head.</summary>
/// <param name="Config">The experiment.</param>
/// <param name="Kx">The effective rate of a sample.</param>
/// <param name="Kw">The effective rate of a label.</param>
/// <param name="ZeroModes">How many rates are 0: so many clusters of labels survive.</param>
/// <param name="Obstacle">Why there is no closed form; absent where there is one.</param>
/// <param name="Lines">The rates, ascending, equal ones together.</param>
/// <param name="Eigenvalues">All eigenvalues, ascending, each as often as it occurs.</param>
internal sealed record SpectrumDocument(
    ConfigEcho Config,
    double Kx,
    double Kw,
    int ZeroModes,
    string? Obstacle,
    IReadOnlyList<SpectrumLineEcho> Lines,
    IReadOnlyList<double> Eigenvalues)
{
    /// <summary>The spectrum of an experiment.</summary>
    /// <exception cref="ArgumentException">The experiment is impossible, has a head or a frozen side, or is too large.</exception>
    public static SpectrumDocument Of(Experiment experiment, ConfigEcho config)
    {
        if (experiment.Head != Head.None) throw new ArgumentException("--head does not go here: with a head the flow is not linear and has no spectrum; see understudy collapse theory");
        var model = experiment.Build().Model;
        var numeric = CouplingSpectrum.Numeric(model);
        var modes = ModeReduction.Of(model);
        var closed = modes.IsExact ? CouplingSpectrum.Closed(model) : [];
        var near = 1e-8 * Math.Max(numeric[^1].Rate, 1e-300);
        return new SpectrumDocument(
            config,
            model.SampleRate,
            model.LabelRate,
            CouplingSpectrum.ZeroModes(numeric),
            modes.Obstacle,
            [.. numeric.Select(line => Line(line, closed.FirstOrDefault(other => Math.Abs(other.Rate - line.Rate) <= near), model, near))],
            [.. numeric.SelectMany(line => Enumerable.Repeat(line.Rate, line.Multiplicity))]);
    }

    private static SpectrumLineEcho Line(SpectrumLine numeric, SpectrumLine? closed, MinimalModel model, double near)
    {
        var (kx, kw, rate) = (model.SampleRate, model.LabelRate, numeric.Rate);
        var meaning = rate <= near ? "conserved: a cluster of labels that survives"
            : Math.Abs(rate - kx) <= near ? "samples against their own label, moving no label"
            : Math.Abs(rate - kx - kw) <= near ? "labels against their samples, unfrustrated"
            : rate < Math.Min(kx, kw) ? "classes come together: slow, by frustration"
            : "labels against their samples: fast";
        return new SpectrumLineEcho(rate, numeric.Multiplicity, closed?.Rate, closed?.Multiplicity, meaning);
    }
}

/// <summary>A rate, how often it occurs, and the same in closed form.</summary>
internal sealed record SpectrumLineEcho(double Rate, int Multiplicity, double? Closed, int? ClosedMultiplicity, string Meaning);
