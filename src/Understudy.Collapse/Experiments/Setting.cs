using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;

namespace Understudy.Collapse.Experiments;

/// <summary>A number of an experiment that a sweep can turn.</summary>
/// <param name="Name">The name of the command line's option, without its hyphens.</param>
/// <param name="Apply">The experiment with the number set.</param>
public sealed record Setting(string Name, Func<Experiment, double, Experiment> Apply)
{
    /// <summary>The settings, in the order in which they are applied: what others depend on comes first.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("classes", (e, v) => e with { Design = e.Design with { Classes = Whole("classes", v) } }),
        new("dimension", (e, v) => e with { Dimension = Whole("dimension", v) }),
        new("per-class", (e, v) => e with { Design = e.Design with { PerClass = Whole("per-class", v) } }),
        new("frustrated-labels", (e, v) => e with { Design = e.Design with { FrustratedLabels = Whole("frustrated-labels", v) } }),
        new("frustrated", (e, v) => e with { Design = e.Design with { Frustrated = Whole("frustrated", v) } }),
        new("f", (e, v) => e with { Design = WithFrustration(e.Design, v) }),
        new("sx", (e, v) => e with { SampleSpread = v }),
        new("sv", (e, v) => e with { StudentSpread = v }),
        new("sw", (e, v) => e with { LabelSpread = v }),
        new("p0", (e, v) => e with { HeadScale = v }),
        new("seed", (e, v) => e with { Seed = Whole("seed", v) }),
        new("lx", (e, v) => e with { Rates = e.RatesOrDefault with { Samples = v } }),
        new("lw", (e, v) => e with { Rates = e.RatesOrDefault with { Labels = v } }),
        new("lp", (e, v) => e with { Rates = e.RatesOrDefault with { Head = v } }),
        new("gd", (e, v) => e with { Descent = e.Descent is { } descent ? descent with { StepSize = v } : new DescentOptions(v) }),
        new("momentum", (e, v) => Descending(e, "momentum", d => d with { Momentum = v })),
        new("weight-decay", (e, v) => Descending(e, "weight-decay", d => d with { WeightDecay = v })),
        new("batch", (e, v) => Descending(e, "batch", d => d with { BatchSize = Whole("batch", v) })),
    ];

    // As many samples as before, as near as whole numbers of them allow.
    private static Design WithFrustration(Design design, double frustration)
    {
        if (!(frustration >= 0 && frustration <= 1)) throw new ArgumentException($"f is {frustration}; it is a share, 0 to 1");
        design.Validate();
        var frustrated = Math.Round(frustration * design.Samples / design.SubsetCount);
        return design with { Frustrated = (int)frustrated, PerClass = (int)Math.Round((design.Samples - (frustrated * design.SubsetCount)) / design.Classes) };
    }

    private static int Whole(string name, double value) => value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue
        ? (int)value
        : throw new ArgumentException($"{name} is {value}; it is a whole number");

    private static Experiment Descending(Experiment experiment, string name, Func<DescentOptions, DescentOptions> apply) => experiment.Descent is { } descent
        ? experiment with { Descent = apply(descent) }
        : throw new ArgumentException($"{name} is of gradient descent; give gd");
}
