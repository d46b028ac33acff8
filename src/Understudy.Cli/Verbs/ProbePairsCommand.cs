using System.CommandLine;
using System.Text.Json;
using Understudy.Cli.Probes;
using Understudy.Collapse.Preferences;
using Understudy.Preference;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy probe pairs FILE</c>: how far pairwise preferences contradict each other, and in what way.</summary>
internal static class ProbePairsCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var defaults = new InconsistencyOptions();
        var file = new Argument<string>("FILE") { Description = """Preferences, one a line: {"winner":"x","loser":"y"} or {"a":"x","b":"y","label":"a|b|tie"}, optionally "weight"; - reads stdin""" };
        var triangles = new Option<int>("--triangles")
        {
            Description = $"Above so many triangles curl and harmonic part are told together (default: {defaults.Triangles})",
            HelpName = "N",
            DefaultValueFactory = _ => defaults.Triangles,
        };
        var worst = new Option<int>("--worst")
        {
            Description = $"How many of the worst triangles, and of the worst longer cycles, to name (default: {defaults.Worst})",
            HelpName = "N",
            DefaultValueFactory = _ => defaults.Worst,
        };
        var json = Verb.Json();
        var command = new Command("pairs", "Measure the inconsistency of pairwise preferences: contradiction, circles of three, longer circles") { file, triangles, worst, json };
        command.Does(async (parsed, cancellationToken) =>
        {
            var options = Options(parsed.GetValue(triangles), parsed.GetValue(worst));
            var items = new ItemNames();
            var tally = await ReadAsync(parsed.GetValue(file)!, items, cancellationToken).ConfigureAwait(false);
            var page = InconsistencyPage.Of(Inconsistency.Of(tally, options, cancellationToken), items);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(page, ProbeJson.Pages.InconsistencyPage));
            else InconsistencyTable.Print(page);
            return ExitCode.Good;
        });
        return command;
    }

    private static InconsistencyOptions Options(int triangles, int worst)
    {
        if (triangles is < 0 or > InconsistencyOptions.MostTriangles) throw new InputException($"--triangles {triangles}: give a number from 0 to {InconsistencyOptions.MostTriangles}");
        if (worst is < 0 or > InconsistencyOptions.MostWorst) throw new InputException($"--worst {worst}: give a number from 0 to {InconsistencyOptions.MostWorst}");
        return new InconsistencyOptions { Triangles = triangles, Worst = worst };
    }

    private static async Task<ComparisonTally> ReadAsync(string file, ItemNames items, CancellationToken cancellationToken)
    {
        var (stream, name) = file == StandardInput ? (Console.OpenStandardInput(), "stdin") : (Open(file), file);
        await using (stream.ConfigureAwait(false))
        {
            var tally = new ComparisonTally();
            await foreach (var record in PreferenceFile.ReadAsync(stream, name, items, cancellationToken).ConfigureAwait(false))
                tally.Add(record.First, record.Second, (Outcome)record.Sign, record.Weight);
            return tally.Records + tally.SelfPairs > 0 ? tally : throw new InputException($"{name}: holds no preference; write one a line, such as {{\"winner\":\"x\",\"loser\":\"y\"}}");
        }
    }

    private static FileStream Open(string file)
    {
        if (Directory.Exists(file)) throw new InputException($"{file}: is a folder; name a file of preferences, one a line");
        if (!File.Exists(file)) throw new InputException($"{file}: no such file");
        return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
    }
}
