using System.Numerics.Tensors;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;
using Understudy.Collapse.Students;

namespace Understudy.Collapse.Experiments;

/// <summary>Everything that decides a run of the minimal model. Immutable; <see cref="Build"/> makes the model and its start.</summary>
/// <remarks>No parameter value of the paper is known; every default is our choice.</remarks>
public sealed record Experiment
{
    /// <summary>The most numbers a state may have.</summary>
    public const double MostNumbers = 1 << 28;

    private static readonly double[] PlainTimes = [0, 0.1, 0.5, 1, 2, 5, 10, 20, 50, 100];
    private static readonly double[] HeadTimes = [0, 0.1, 0.5, 1, 2, 5, 10, 20, 50, 100, 150, 200];

    /// <summary>Samples and labels by design.</summary>
    public Design Design { get; init; } = new();

    /// <summary>Samples and labels by a coupling of one's own, in place of the design.</summary>
    public Coupling? Coupling { get; init; }

    /// <summary>d, from 1.</summary>
    public int Dimension { get; init; } = 8;

    /// <summary>Where the shared head sits.</summary>
    public Head Head { get; init; }

    /// <summary>Which targets are detached.</summary>
    public StopGradient StopGradient { get; init; }

    /// <summary>The learning rates; null for <see cref="RatesOrDefault"/>.</summary>
    public RateChoice? Rates { get; init; }

    /// <summary>sx; null for 1 without a head and 0.5 with one.</summary>
    public double? SampleSpread { get; init; }

    /// <summary>sw; null for 1 without a head and 0.5 with one.</summary>
    public double? LabelSpread { get; init; }

    /// <summary>sv, the spread of the student's map; null for 1 without a head and 0.5 with one.</summary>
    public double? StudentSpread { get; init; }

    /// <summary>p0: the head starts as p0 times the identity.</summary>
    public double HeadScale { get; init; } = 1;

    /// <summary>Which numbers are drawn; 0 for those of the named runs.</summary>
    public int Seed { get; init; }

    /// <summary>The start, in place of a drawn one; where there is a head and this has none, the head starts as p0 times the identity.</summary>
    public State? Initial { get; init; }

    /// <summary>Inputs in clusters for a linear student, whose outputs the sample embeddings then are; null for none.</summary>
    public ClusterData? Clusters { get; init; }

    /// <summary>Inputs that a linear teacher labels, for a linear student; null for none. Their number, their classes and their seed are the experiment's.</summary>
    public TeacherData? Teacher { get; init; }

    /// <summary>Gradient descent; null for the flow. Momentum, weight decay and mini-batches are our additions.</summary>
    public DescentOptions? Descent { get; init; }

    /// <summary>How many steps of gradient descent; null for as many as the last time needs.</summary>
    public long? Steps { get; init; }

    /// <summary>The times to report, ascending from 0 or later; null for a grid to 100, with a head to 200.</summary>
    public IReadOnlyList<double>? Times { get; init; }

    /// <summary>The rates that are used.</summary>
    public RateChoice RatesOrDefault => Rates ?? new RateChoice(Head == Head.None ? RatePreset.Sum : RatePreset.Node);

    /// <summary>sx, or sv of a student, that is used.</summary>
    public double SpreadOfSamples => (HasStudent ? StudentSpread : SampleSpread) ?? DefaultSpread;

    /// <summary>sw that is used.</summary>
    public double SpreadOfLabels => LabelSpread ?? DefaultSpread;

    /// <summary>Whether a linear student makes the sample embeddings.</summary>
    public bool HasStudent => Clusters is not null || Teacher is not null;

    /// <summary>The times that are reported: of gradient descent with a number of steps, those it reaches and its end.</summary>
    public IReadOnlyList<double> ReportedTimes
    {
        get
        {
            var times = Times ?? (Head == Head.None ? PlainTimes : HeadTimes);
            if (Descent is null || Steps is not { } steps) return times;
            var end = steps * Descent.StepSize;
            return [.. times.Where(time => time < end - (0.5 * Descent.StepSize)), end];
        }
    }

    private double DefaultSpread => Head == Head.None ? 1 : 0.5;

    /// <summary>The model and where it starts.</summary>
    /// <exception cref="ArgumentException">A setting is out of range, or two do not fit; the message names the setting.</exception>
    public Trial Build()
    {
        Validate();
        var task = Task();
        var population = task?.Population ?? (Coupling is null ? Design.Build() : Population.Of(Coupling));
        var model = new MinimalModel(population, Dimension, Head, StopGradient, RatesOrDefault.For(population.Samples, population.Classes, HasStudent), task?.Inputs);
        var start = new InitialConditions(SpreadOfSamples, SpreadOfLabels, HeadScale) { Seed = Seed };
        if (Initial is null) return new Trial(model, start.For(model));
        var initial = Initial with { Head = Initial.Head ?? (Head == Head.None ? null : Matrix.Identity(Dimension, HeadScale)) };
        RequireFits(model, initial);
        return new Trial(model, initial.Copy());
    }

    /// <summary>Checks the settings without making the model; what only the data can show comes out in <see cref="Build"/>.</summary>
    /// <exception cref="ArgumentException">A setting is out of range, or two do not fit; the message names the setting.</exception>
    public void Validate()
    {
        if (Coupling is null) Design.Validate();
        ValidateDescent();
        if (Dimension < 1) throw new ArgumentException($"dimension is {Dimension}; it is at least 1");
        var samples = Coupling?.Samples ?? Design.Samples;
        if ((samples + Dimension) * Dimension > MostNumbers) throw new ArgumentException($"dimension is {Dimension} for {samples:g6} samples; samples x dimension is at most {MostNumbers:g4} (lower dimension or per-class)");
        Require("sx", SampleSpread, 0);
        Require("sw", LabelSpread, 0);
        Require("sv", StudentSpread, 0);
        Require("p0", HeadScale, double.NegativeInfinity);
        Require("lx", Rates?.Samples, 0);
        Require("lw", Rates?.Labels, 0);
        Require("lp", Rates?.Head, 0);
        if (Seed < 0) throw new ArgumentException($"seed is {Seed}; it is 0 or more");
        if (Clusters is not null && Teacher is not null) throw new ArgumentException("student has both clusters and a teacher; give one");
        if (HasStudent && Coupling is not null) throw new ArgumentException("coupling and student exclude each other: a student's data bring their own samples");
        if (Teacher is not null && Design.Frustrated > 0)
            throw new ArgumentException($"frustrated is {Design.Frustrated} with a teacher's labels; there it is 0, and flipped labels frustrate");
        var inputs = Clusters?.Dimension ?? Teacher?.Dimension ?? 0;
        if (((double)samples + inputs) * inputs > MostNumbers)
            throw new ArgumentException($"student has inputs of dimension {inputs} for {samples:g6} samples; samples x dimension and dimension squared are at most {MostNumbers:g4} (lower D or per-class)");
        Timetable.Require(ReportedTimes);
    }

    /// <summary>Runs a trial of the experiment at its times. One that diverges keeps the rows it has.</summary>
    /// <param name="trial">The experiment made ready, by <see cref="Build"/>.</param>
    /// <param name="progress">Receives each row as soon as it is known.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="ArgumentException">The engine cannot run this model, or refuses the step size; the message says why.</exception>
    public SimulationResult Run(Trial trial, Action<OrderParameters>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return Simulation.Run(trial.Model, trial.Initial, ReportedTimes, EngineFor(trial.Model), progress, cancellationToken);
    }

    /// <summary>What moves the model: gradient descent where it is asked for, else what follows the flow best.</summary>
    public IEngine EngineFor(MinimalModel model) => Descent is null ? Engines.For(model) : new GradientDescentEngine(Descent);

    private void ValidateDescent()
    {
        Descent?.Validate();
        if (Steps is null) return;
        if (Descent is null) throw new ArgumentException("steps is of gradient descent; give gd, its step size");
        if (Steps < 1) throw new ArgumentException($"steps is {Steps}; it is at least 1");
        if (Times is { Count: > 0 } && Times[^1] > (Steps + 0.5) * Descent.StepSize)
            throw new ArgumentException($"times ends at {Times[^1]}; {Steps} steps of {Descent.StepSize} reach {Steps * Descent.StepSize}. Give more steps, or earlier times");
    }

    private StudentTask? Task() => (Teacher, Clusters) switch
    {
        ({ } teacher, _) => (teacher with { Samples = Design.PerClass * Design.Classes, Classes = Design.Classes, Seed = Seed }).Build(),
        (_, { } clusters) => (clusters with { Seed = Seed }).Build(Design),
        _ => null,
    };

    private static void Require(string name, double? value, double least)
    {
        if (value is { } number && !(Math.Abs(number) <= MinimalModel.LargestNumber && number >= least))
            throw new ArgumentException($"{name} is {number}; it is at most {MinimalModel.LargestNumber} in size{(least == 0 ? " and not negative" : "")}");
    }

    private static void RequireFits(MinimalModel model, State initial)
    {
        try
        {
            model.Require(initial);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"init does not fit: {e.Message}", e);
        }

        foreach (var (name, numbers) in new[] { (model.Inputs is null ? "samples" : "student", initial.Samples), ("labels", initial.Labels), ("head", initial.Head) })
        {
            for (var row = 0; row < numbers?.Rows; row++)
            {
                if (TensorPrimitives.MaxMagnitude(numbers.Row(row)) is var largest && Math.Abs(largest) > MinimalModel.LargestNumber)
                    throw new ArgumentException($"init does not fit: {name}: row {row} holds {largest}; numbers are at most {MinimalModel.LargestNumber} in size");
            }
        }
    }
}
