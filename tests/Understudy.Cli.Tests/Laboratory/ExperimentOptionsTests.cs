using Understudy.Collapse.Model;

namespace Understudy.Cli.Tests.Laboratory;

public sealed class ExperimentOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_option_reaches_the_experiment()
    {
        var (experiment, trial) = await Typed.ReadAsync(
            "--classes", "5", "--dimension", "3", "--per-class", "4", "--frustrated", "1", "--subsets", "0-1,2-3-4", "--weights", "unit", "--head", "online",
            "--stop-gradient", "labels", "--rates", "1,0.5,0.25", "--sx", "0.3", "--sw", "0.2", "--p0", "0.7", "--init", "seed:9", "--times", "0,2",
            "--gd", "0.01", "--momentum", "0.5", "--weight-decay", "0.1", "--batch", "7", "--sgd-seed", "3", "--unstable");
        Assert.Equal((22, 5), (trial.Model.Population.Samples, trial.Model.Population.Classes));
        Assert.Equal([1.0, 1.0, 1.0], trial.Model.Population.Coupling.WeightsOf(21).ToArray());
        Assert.Equal((Head.Online, StopGradient.Labels, new LearningRates(1, 0.5, 0.25)), (trial.Model.Head, trial.Model.StopGradient, trial.Model.Rates));
        Assert.Equal((0.3, 0.2, 0.7, 9), (experiment.SpreadOfSamples, experiment.SpreadOfLabels, experiment.HeadScale, experiment.Seed));
        Assert.Equal([0, 2], experiment.ReportedTimes);
        var descent = experiment.Descent!;
        Assert.Equal((0.01, 0.5, 0.1, 7, 3, true), (descent.StepSize, descent.Momentum, descent.WeightDecay, descent.BatchSize!.Value, descent.Seed, descent.EvenIfUnstable));
    }

    [Theory]
    [InlineData("cluster:2,0,8", 120, 8)]
    [InlineData("teacher:16,10,white", 108, 16)]
    [InlineData("teacher:5,0", 108, 5)]
    public async Task A_student_brings_its_inputs(string student, int samples, int inputs)
    {
        var (_, trial) = await Typed.ReadAsync("--student", student, "--sv", "0.5");
        Assert.Equal((samples, inputs), (trial.Model.Inputs!.Rows, trial.Model.Inputs.Columns));
    }

    [Theory]
    [InlineData("classes is 1", "--classes", "1")]
    [InlineData("four", "--classes", "four")]
    [InlineData("dimension is 0", "--dimension", "0")]
    [InlineData("per-class is -1", "--per-class", "-1")]
    [InlineData("no samples", "--per-class", "0", "--frustrated", "0")]
    [InlineData("frustrated is -2", "--frustrated", "-2")]
    [InlineData("frustrated-labels is 5", "--frustrated-labels", "5")]
    [InlineData("frustrated-labels is 1", "--frustrated-labels", "1")]
    [InlineData("names label 9", "--subsets", "0-9")]
    [InlineData("names a label twice", "--subsets", "1-1")]
    [InlineData("fewer than two", "--subsets", "0-1,2")]
    [InlineData("--subsets 0_1", "--subsets", "0_1")]
    [InlineData("--subsets 0-1,", "--subsets", "0-1,")]
    [InlineData("half", "--weights", "half")]
    [InlineData("7", "--head", "7")]
    [InlineData("all", "--stop-gradient", "all")]
    [InlineData("rates is 'fast'", "--rates", "fast")]
    [InlineData("rates is '1,2'", "--rates", "1,2")]
    [InlineData("sx is NaN", "--sx", "NaN")]
    [InlineData("sx is -1", "--sx", "-1")]
    [InlineData("sw is", "--sw", "1e999")]
    [InlineData("p0 is NaN", "--p0", "NaN", "--head", "both")]
    [InlineData("--p0 does not go here", "--p0", "2")]
    [InlineData("--init seed:x", "--init", "seed:x")]
    [InlineData("--init nowhere.json", "--init", "nowhere.json")]
    [InlineData("--init a,b,c,d", "--init", "a,b,c,d")]
    [InlineData("--times 0;1", "--times", "0;1")]
    [InlineData("times[1]", "--times", "1,0.5")]
    [InlineData("times[1]", "--times", "0,NaN")]
    [InlineData("times[0]", "--times", "-1,2")]
    [InlineData("eta is 0", "--gd", "0")]
    [InlineData("eta is NaN", "--gd", "NaN")]
    [InlineData("--steps does not go here", "--steps", "5")]
    [InlineData("steps is 0", "--steps", "0", "--gd", "0.1")]
    [InlineData("times ends at 9", "--steps", "5", "--gd", "0.1", "--times", "0,9")]
    [InlineData("--momentum does not go here", "--momentum", "0.5")]
    [InlineData("momentum is 1", "--momentum", "1", "--gd", "0.1")]
    [InlineData("weight decay is -1", "--weight-decay", "-1", "--gd", "0.1")]
    [InlineData("batch size is 0", "--batch", "0", "--gd", "0.1")]
    [InlineData("seed is -1", "--sgd-seed", "-1", "--batch", "5", "--gd", "0.1")]
    [InlineData("--unstable does not go here", "--unstable")]
    [InlineData("--student school", "--student", "school")]
    [InlineData("'x' is no number", "--student", "cluster:x,0,8")]
    [InlineData("'8.5' is no whole number", "--student", "cluster:2,0,8.5")]
    [InlineData("dimension 3 for 4 classes", "--student", "cluster:2,0,3")]
    [InlineData("noise is -1", "--student", "cluster:2,-1,8")]
    [InlineData("frustrated is 2", "--student", "teacher:16,0", "--frustrated", "2")]
    [InlineData("--sv does not go here", "--sv", "1")]
    [InlineData("--sx does not go here", "--sx", "1", "--student", "cluster:2,0,8")]
    [InlineData("nowhere.csv", "--coupling", "nowhere.csv")]
    [InlineData("--classes does not go here", "--classes", "3", "--coupling", "nowhere.csv")]
    public async Task A_value_that_cannot_be_is_refused_by_its_name(string words, params string[] arguments) =>
        Assert.Contains(words, await Typed.RefusalAsync(arguments), StringComparison.Ordinal);

    [Fact]
    public async Task A_start_of_ones_own_excludes_spreads()
    {
        var start = _folder.Write("start.json", """{"X":[[1],[-1],[0.5]],"W":[[2],[-1]]}""");
        Assert.Contains("--sw does not go here", await Typed.RefusalAsync("--init", start, "--sw", "2"), StringComparison.Ordinal);
    }
}
