using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;
using Understudy.Collapse.Observables;
using Understudy.Collapse.Students;

namespace Understudy.Collapse.Tests;

/// <summary>The runs whose numbers are known, by their letter: what is set up, and from where it starts.</summary>
internal sealed record NamedRun(MinimalModel Model, State Initial)
{
    private static readonly Design Frustrated = new(4, 27, 2);

    private static readonly Design Free = new(4, 30, 0);

    private static readonly InitialConditions Half = new(0.5, 0.5);

    internal static NamedRun Of(string letter) => letter switch
    {
        "A" => Tiny(),
        "B" => Plain(Free, 8),
        "C" => Plain(new Design(2, 45, 10), 8),
        "D" => Plain(Frustrated, 8),
        "E" => Plain(Frustrated, 8, node: true),
        "F" => Plain(new Design(10, 90, 1), 16),
        "G" => Plain(new Design(4, 27, 12) { FrustratedLabels = 4 }, 8),
        "H" => Plain(new Design(2, 45, 10) { Weights = LinkWeight.Unit }, 8),
        "I" => Plain(new Design(6, 20, 4) { Subsets = [[0, 1], [1, 2], [3, 4]] }, 8),
        "J" => Headed(Frustrated, Head.Both, StopGradient.None, Half),
        "J2" => Headed(Frustrated, Head.Both, StopGradient.Symmetric, Half),
        "K" => Headed(Frustrated, Head.Online, StopGradient.None, Half),
        "K0" => Headed(Free, Head.Online, StopGradient.None, Half),
        "K3" => Headed(new Design(4, 21, 6), Head.Online, StopGradient.None, Half),
        "L" => Headed(Frustrated, Head.Online, StopGradient.Symmetric, Half),
        "L0" => Headed(Free, Head.Online, StopGradient.Symmetric, Half),
        "L3" => Headed(new Design(4, 21, 6), Head.Online, StopGradient.Symmetric, Half),
        "M" => Headed(Frustrated, Head.Online, StopGradient.Symmetric, new InitialConditions()),
        "N" => Headed(Frustrated, Head.Online, StopGradient.Symmetric, new InitialConditions(0.02, 0.02)),
        "N2" => Headed(Frustrated, Head.Online, StopGradient.Symmetric, new InitialConditions(0.02, 0.02, 0.5)),
        "O" => Headed(Frustrated, Head.Online, StopGradient.Labels, Half),
        "P" => Headed(Frustrated, Head.Both, StopGradient.Labels, Half),
        "S" => Student(new ClusterData().Build(Frustrated), Head.None, StopGradient.None, new InitialConditions()),
        "S0" => Student(new ClusterData().Build(Free), Head.None, StopGradient.None, new InitialConditions()),
        "T" => Student(new TeacherData { FlipEvery = 10 }.Build(), Head.None, StopGradient.None, new InitialConditions()),
        "T0" => Student(new TeacherData().Build(), Head.None, StopGradient.None, new InitialConditions()),
        "U" => Student(new ClusterData().Build(Frustrated), Head.Online, StopGradient.None, Half),
        "V" => Student(new ClusterData().Build(Frustrated), Head.Online, StopGradient.Symmetric, Half),
        "U2" => Student(new TeacherData { FlipEvery = 10 }.Build(), Head.Online, StopGradient.None, new InitialConditions(0.25, 0.5)),
        "V2" => Student(new TeacherData { FlipEvery = 10 }.Build(), Head.Online, StopGradient.Symmetric, new InitialConditions(0.25, 0.5)),
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "no such run"),
    };

    internal IReadOnlyList<OrderParameters> At(IEngine? engine, params double[] times) => [.. Simulation.Stream(Model, Initial, times, engine, TestContext.Current.CancellationToken)];

    internal IEnumerable<Snapshot> States(IEngine engine, IReadOnlyList<double> times) => engine.Run(Model, Initial, times, TestContext.Current.CancellationToken);

    internal SimulationResult Simulate(IEngine? engine, params double[] times) => Simulation.Run(Model, Initial, times, engine, TestContext.Current.CancellationToken);

    private static NamedRun Tiny()
    {
        var model = new MinimalModel(new Design(2, 1, 1).Build(), 1, Head.None, StopGradient.None, LearningRates.Sum);
        return new NamedRun(model, new State(new Matrix(3, 1, [1, -1, 0.5]), new Matrix(2, 1, [2, -1]), null));
    }

    private static NamedRun Plain(Design design, int dimension, bool node = false)
    {
        var population = design.Build();
        var rates = node ? LearningRates.Node(population.Samples, population.Classes) : LearningRates.Sum;
        return Start(new MinimalModel(population, dimension, Head.None, StopGradient.None, rates), new InitialConditions());
    }

    private static NamedRun Headed(Design design, Head head, StopGradient stop, InitialConditions start)
    {
        var population = design.Build();
        return Start(new MinimalModel(population, 8, head, stop, LearningRates.Node(population.Samples, population.Classes)), start);
    }

    private static NamedRun Student(StudentTask task, Head head, StopGradient stop, InitialConditions start)
    {
        var rates = LearningRates.Node(task.Population.Samples, task.Population.Classes, student: true);
        return Start(new MinimalModel(task.Population, 8, head, stop, rates, task.Inputs), start);
    }

    private static NamedRun Start(MinimalModel model, InitialConditions start) => new(model, start.For(model));
}
