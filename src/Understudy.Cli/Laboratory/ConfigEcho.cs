using System.Text.Json;
using System.Text.Json.Nodes;
using Understudy.Collapse.Experiments;

namespace Understudy.Cli.Laboratory;

/// <summary>An experiment as documents and run folders show it: every setting that counts, defaults resolved, named as the options are.</summary>
internal sealed record ConfigEcho
{
    public int? Classes { get; init; }

    public int Dimension { get; init; }

    public int? PerClass { get; init; }

    public int? Frustrated { get; init; }

    public int? FrustratedLabels { get; init; }

    public string? Subsets { get; init; }

    public string? Weights { get; init; }

    /// <summary>The coupling's file.</summary>
    public string? Coupling { get; init; }

    public required string Head { get; init; }

    public required string StopGradient { get; init; }

    /// <summary>A preset's name, or the three numbers.</summary>
    public required string Rates { get; init; }

    public double? Sx { get; init; }

    public double? Sw { get; init; }

    public double? P0 { get; init; }

    /// <summary>splitmix, seed:N, or the files as typed.</summary>
    public required string Init { get; init; }

    public string? Student { get; init; }

    public double? Sv { get; init; }

    public required IReadOnlyList<double> Times { get; init; }

    /// <summary>The step size of gradient descent.</summary>
    public double? Gd { get; init; }

    public long? Steps { get; init; }

    public double? Momentum { get; init; }

    public double? WeightDecay { get; init; }

    public int? Batch { get; init; }

    public int? SgdSeed { get; init; }

    public bool? Unstable { get; init; }

    /// <summary>The echo of an experiment.</summary>
    /// <param name="experiment">What was typed.</param>
    /// <param name="init">Where it starts, as typed.</param>
    /// <param name="coupling">The file of its coupling, where it has one.</param>
    public static ConfigEcho Of(Experiment experiment, string init, string? coupling)
    {
        var design = coupling is null ? experiment.Design : null;
        var descent = experiment.Descent;
        var drawn = experiment.Initial is null;
        return new ConfigEcho
        {
            Classes = design?.Classes ?? experiment.Coupling?.Labels,
            Dimension = experiment.Dimension,
            PerClass = design?.PerClass,
            Frustrated = design?.Frustrated,
            FrustratedLabels = design?.FrustratedLabels,
            Subsets = design?.Subsets is { } subsets ? string.Join(',', subsets.Select(subset => string.Join('-', subset))) : null,
            Weights = design is null ? null : Lower(design.Weights),
            Coupling = coupling,
            Head = Lower(experiment.Head),
            StopGradient = Lower(experiment.StopGradient),
            Rates = $"{experiment.RatesOrDefault}",
            Sx = drawn && !experiment.HasStudent ? experiment.SpreadOfSamples : null,
            Sw = drawn ? experiment.SpreadOfLabels : null,
            P0 = experiment.Head != Understudy.Collapse.Model.Head.None && experiment.Initial?.Head is null ? experiment.HeadScale : null,
            Init = init,
            Student = StudentText.Of(experiment.Clusters, experiment.Teacher),
            Sv = drawn && experiment.HasStudent ? experiment.SpreadOfSamples : null,
            Times = experiment.ReportedTimes,
            Gd = descent?.StepSize,
            Steps = experiment.Steps,
            Momentum = descent is { Momentum: > 0 } ? descent.Momentum : null,
            WeightDecay = descent is { WeightDecay: > 0 } ? descent.WeightDecay : null,
            Batch = descent?.BatchSize,
            SgdSeed = descent?.BatchSize is null ? null : descent.Seed,
            Unstable = descent is { EvenIfUnstable: true } ? true : null,
        };
    }

    /// <summary>The settings by the names of their options, as a run folder compares them.</summary>
    public IReadOnlyDictionary<string, string> ToOptions() => ((JsonObject)JsonSerializer.SerializeToNode(this, LaboratoryJson.Lines.ConfigEcho)!)
        .ToDictionary(
            setting => setting.Key.Replace('_', '-'),
            setting => setting.Value is JsonArray list ? string.Join(',', list.Select(value => value!.ToJsonString())) : setting.Value!.ToString());

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
