using System.CommandLine;
using System.Globalization;
using Understudy.Collapse.Experiments;
using Understudy.Collapse.Flows;
using Understudy.Collapse.Model;
using Understudy.Runs;

namespace Understudy.Cli.Laboratory;

/// <summary>The options that describe an experiment, shared by the commands of the laboratory.</summary>
internal sealed class ExperimentOptions
{
    private readonly Option<int?> _classes = new("--classes") { Description = "Classes C (default: 4)", HelpName = "C" };
    private readonly Option<int?> _perClass = new("--per-class") { Description = "Unfrustrated samples of each class (default: 27)", HelpName = "N" };
    private readonly Option<int?> _frustrated = new("--frustrated") { Description = "Frustrated samples of each subset of labels (default: 2; 0 with a teacher's labels)", HelpName = "M" };
    private readonly Option<int?> _frustratedLabels = new("--frustrated-labels") { Description = "Labels of a frustrated sample (default: 2)", HelpName = "K" };
    private readonly Option<string?> _subsets = new("--subsets") { Description = "The subsets of labels that have frustrated samples, such as 0-1,1-2 (default: all of K labels)", HelpName = "A-B,..." };
    private readonly Option<LinkWeight> _weights = new("--weights") { Description = "Weight of a frustrated sample's links: share (1/K each) or unit (1 each) (default: share)", HelpName = "share|unit" };
    private readonly Option<string?> _coupling = new("--coupling") { Description = "Samples and labels of your own in place of the design: CSV sample,label,weight or JSON lines (our addition)", HelpName = "FILE" };
    private readonly Option<int?> _dimension = new("--dimension") { Description = "Dimension of the embeddings (default: 8)", HelpName = "D" };
    private readonly Option<Head> _head = new("--head") { Description = "The shared projection head P: none, both (P x - P w) or online (P x - w and P w - x) (default: none)", HelpName = "none|both|online" };
    private readonly Option<StopGradient> _stopGradient = new("--stop-gradient") { Description = "Which targets are detached: none, symmetric (both), labels or samples (default: none)", HelpName = "none|symmetric|labels|samples" };
    private readonly Option<string?> _rates = new("--rates") { Description = "Learning rates: sum, mean, node, or three numbers (default: sum without a head, node with one)", HelpName = "sum|mean|node|LX,LW,LP" };
    private readonly Option<double?> _sx = new("--sx") { Description = "Spread of the samples' coordinates at the start (default: 1 without a head, 0.5 with one)", HelpName = "S" };
    private readonly Option<double?> _sw = new("--sw") { Description = "Spread of the labels' coordinates at the start (default: 1 without a head, 0.5 with one)", HelpName = "S" };
    private readonly Option<double?> _p0 = new("--p0") { Description = "The head starts as this times the identity (default: 1)", HelpName = "P" };
    private readonly Option<string?> _init = new("--init") { Description = "Where it starts: splitmix, seed:N (other numbers), or files with X (V of a student), W and P as JSON or npy (default: splitmix)", HelpName = "splitmix|seed:N|FILE" };
    private readonly Option<string?> _student = new("--student") { Description = "A linear student: cluster:AMPLITUDE,NOISE,D or teacher:D,FLIP_EVERY[,white] (FLIP_EVERY 0: no label is flipped)", HelpName = "KIND:..." };
    private readonly Option<double?> _sv = new("--sv") { Description = "Spread of the student's map at the start (default: 1 without a head, 0.5 with one)", HelpName = "S" };
    private readonly Option<string?> _times = new("--times") { Description = "The times to report, ascending, with commas (default: a grid from 0 to 100, with a head to 200)", HelpName = "T,..." };
    private readonly Option<double?> _descent = new("--gd") { Description = "Gradient descent with this step size in place of the flow; time is steps x ETA", HelpName = "ETA" };
    private readonly Option<long?> _steps = new("--steps") { Description = "Steps of gradient descent (default: as many as the last time needs)", HelpName = "N" };
    private readonly Option<double?> _momentum = new("--momentum") { Description = "Momentum of gradient descent, 0 to below 1 (our addition; default: 0)", HelpName = "M" };
    private readonly Option<double?> _weightDecay = new("--weight-decay") { Description = "Weight decay of gradient descent (our addition; default: 0)", HelpName = "L" };
    private readonly Option<int?> _batch = new("--batch") { Description = "Samples of a mini-batch (our addition; default: all)", HelpName = "B" };
    private readonly Option<int?> _sgdSeed = new("--sgd-seed") { Description = "Seed of the mini-batches (our addition; default: 0)", HelpName = "N" };
    private readonly Option<bool> _unstable = new("--unstable") { Description = "Run a step size beyond the bound of stability all the same" };

    private ExperimentOptions()
    {
        _weights.AcceptOnlyFromAmong("share", "unit");
        _head.AcceptOnlyFromAmong("none", "both", "online");
        _stopGradient.AcceptOnlyFromAmong("none", "symmetric", "labels", "samples");
    }

    /// <summary>Gives a command the options.</summary>
    public static ExperimentOptions On(Command command)
    {
        var options = new ExperimentOptions();
        foreach (var option in options.All) command.Options.Add(option);
        return options;
    }

    private Option[] All =>
    [
        _classes, _dimension, _perClass, _frustrated, _frustratedLabels, _subsets, _weights, _coupling, _head, _stopGradient, _rates,
        _sx, _sw, _p0, _init, _student, _sv, _times, _descent, _steps, _momentum, _weightDecay, _batch, _sgdSeed, _unstable,
    ];

    /// <summary>The experiment that was typed.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="student">The student where none was typed; null for free samples.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="InputException">An option or a file it names is wrong, or two options exclude each other.</exception>
    public async Task<Experiment> ReadAsync(ParseResult parsed, string? student = null, CancellationToken cancellationToken = default)
    {
        var initial = Seeded(parsed, out _) ? null : await StartFile.ReadAsync(parsed.GetValue(_init)!, cancellationToken).ConfigureAwait(false);
        try
        {
            return Compose(parsed, initial, parsed.GetValue(_student) ?? student);
        }
        catch (ArgumentException e)
        {
            throw new InputException(Complaint.Of(e), e);
        }
    }

    /// <summary>For commands that run nothing: refuses what only a run reads.</summary>
    /// <exception cref="InputException">There is such an option.</exception>
    public void RefuseRunning(ParseResult parsed) =>
        Refuse(parsed, "nothing is run here; see understudy collapse simulate", _times, _descent, _steps, _momentum, _weightDecay, _batch, _sgdSeed, _unstable);

    /// <summary>The files that were typed, each with the SHA-256 of its content.</summary>
    public IReadOnlyDictionary<string, string> Inputs(ParseResult parsed) =>
        new[] { parsed.GetValue(_coupling) }.OfType<string>()
            .Concat(Seeded(parsed, out _) ? [] : StartFile.Files(parsed.GetValue(_init)!))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(file => Named(file)!, Manifest.Hash);

    /// <summary>The settings as documents and run folders show them.</summary>
    public ConfigEcho Echo(ParseResult parsed, Experiment experiment) => ConfigEcho.Of(experiment, Named(parsed.GetValue(_init)) ?? "splitmix", Named(parsed.GetValue(_coupling)));

    // A path alike on all systems.
    private static string? Named(string? path) => Path.DirectorySeparatorChar == '\\' ? path?.Replace('\\', '/') : path;

    private Experiment Compose(ParseResult parsed, State? initial, string? student)
    {
        var (clusters, teacher) = student is null ? default : StudentText.Parse(student);
        var coupling = parsed.GetValue(_coupling);
        if (coupling is not null) Refuse(parsed, "--coupling brings its own samples", _classes, _perClass, _frustrated, _frustratedLabels, _subsets, _weights);
        if (student is null) Refuse(parsed, "there is no --student", _sv);
        else Refuse(parsed, "the samples are a student's embeddings; --sv is their spread", _sx);
        if (initial is not null) Refuse(parsed, "--init brings the start", _sx, _sv, _sw);
        if (parsed.GetValue(_head) == Head.None) Refuse(parsed, "there is no --head", _p0);
        if (initial?.Head is not null) Refuse(parsed, "--init brings the head", _p0);
        var defaults = new Experiment();
        var design = defaults.Design;
        return new Experiment
        {
            Design = new Design(
                parsed.GetValue(_classes) ?? design.Classes,
                parsed.GetValue(_perClass) ?? design.PerClass,
                parsed.GetValue(_frustrated) ?? (teacher is not null ? 0 : design.Frustrated))
            {
                FrustratedLabels = parsed.GetValue(_frustratedLabels) ?? design.FrustratedLabels,
                Subsets = parsed.GetValue(_subsets) is { } subsets ? NumberList.Subsets(subsets, _subsets.Name) : null,
                Weights = parsed.GetValue(_weights),
            },
            Coupling = coupling is null ? null : CouplingFile.Read(coupling),
            Dimension = parsed.GetValue(_dimension) ?? defaults.Dimension,
            Head = parsed.GetValue(_head),
            StopGradient = parsed.GetValue(_stopGradient),
            Rates = parsed.GetValue(_rates) is { } rates ? RateChoice.Parse(rates) : null,
            SampleSpread = parsed.GetValue(_sx),
            LabelSpread = parsed.GetValue(_sw),
            StudentSpread = parsed.GetValue(_sv),
            HeadScale = parsed.GetValue(_p0) ?? defaults.HeadScale,
            Seed = Seeded(parsed, out var seed) ? seed : 0,
            Initial = initial,
            Clusters = clusters,
            Teacher = teacher,
            Descent = ReadDescent(parsed),
            Steps = parsed.GetValue(_steps),
            Times = parsed.GetValue(_times) is { } times ? NumberList.Parse(times, _times.Name) : null,
        };
    }

    private DescentOptions? ReadDescent(ParseResult parsed)
    {
        if (parsed.GetValue(_descent) is not { } eta)
        {
            Refuse(parsed, "it is of gradient descent; give --gd ETA", _steps, _momentum, _weightDecay, _batch, _sgdSeed, _unstable);
            return null;
        }

        return new DescentOptions(eta)
        {
            Momentum = parsed.GetValue(_momentum) ?? 0,
            WeightDecay = parsed.GetValue(_weightDecay) ?? 0,
            BatchSize = parsed.GetValue(_batch),
            Seed = parsed.GetValue(_sgdSeed) ?? 0,
            EvenIfUnstable = parsed.GetValue(_unstable),
        };
    }

    // True where the start is drawn; false where files bring it.
    private bool Seeded(ParseResult parsed, out int seed)
    {
        seed = 0;
        var text = parsed.GetValue(_init);
        if (text is null or "splitmix") return true;
        if (!text.StartsWith("seed:", StringComparison.Ordinal)) return false;
        return int.TryParse(text["seed:".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out seed)
            ? true
            : throw new InputException($"--init {text}: a seed is a whole number from 0, as in seed:7");
    }

    private static void Refuse(ParseResult parsed, string why, params Option[] options)
    {
        foreach (var option in options)
            if (parsed.GetResult(option) is { Implicit: false }) throw new InputException($"{option.Name} does not go here: {why}");
    }
}
