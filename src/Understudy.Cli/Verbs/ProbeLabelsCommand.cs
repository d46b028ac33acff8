using System.CommandLine;
using System.Text.Json;
using Understudy.Arrays;
using Understudy.Cli.Laboratory;
using Understudy.Cli.Probes;
using Understudy.Collapse.Labels;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy probe labels FILE</c>: how frustrated samples with several labels are, and what the minimal model forecasts.</summary>
internal static class ProbeLabelsCommand
{
    public static Command Create()
    {
        var defaults = new HeadOptions();
        var file = new Argument<string>("FILE") { Description = """Samples and their labels: JSON lines {"id":"x","labels":["a","b"]}, optionally "weights"; or .csv/.tsv with columns id, label and optionally weight""" };
        var head = Number("--p0", "The head's start in the forecast", defaults.Head);
        var samples = Number("--sx", "Spread of the samples' start in the forecast", defaults.Samples);
        var labels = Number("--sw", "Spread of the labels' start in the forecast", defaults.Labels);
        var dimension = new Option<int>("--dimension") { Description = $"Embedding dimension in the forecast (default: {defaults.Dimension})", HelpName = "D", DefaultValueFactory = _ => defaults.Dimension };
        var json = Verb.Json();
        var command = new Command("labels", "Measure the frustration of samples with several labels, what merges first, and the forecast of collapse") { file, head, samples, labels, dimension, json };
        command.Does(async (parsed, cancellationToken) =>
        {
            var options = new HeadOptions { Head = parsed.GetValue(head), Samples = parsed.GetValue(samples), Labels = parsed.GetValue(labels), Dimension = parsed.GetValue(dimension) };
            Complaint.Forward(options.Validate);
            var page = await MeasureAsync(parsed.GetValue(file)!, options, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(page, ProbeJson.Pages.LabelPage));
            else LabelTable.Print(page);
            return ExitCode.Good;
        });
        return command;
    }

    private static async Task<LabelPage> MeasureAsync(string file, HeadOptions options, CancellationToken cancellationToken)
    {
        var links = new LabelLinks();
        var names = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var sample in SampleLabelsFile.ReadAsync(file, cancellationToken).ConfigureAwait(false))
        {
            Complaint.Forward(() => links.Add([.. sample.Labels.Select(Number)], [.. sample.Weights ?? []]), sample.Place);
        }

        return Complaint.Forward(() => LabelPage.Of(LabelAnalysis.Of(links, options: options), names), file);

        int Number(string label)
        {
            if (numbers.TryGetValue(label, out var number)) return number;
            names.Add(label);
            return numbers[label] = names.Count - 1;
        }
    }

    private static Option<double> Number(string name, string description, double fallback) =>
        new(name) { Description = $"{description} (default: {fallback})", HelpName = "X", DefaultValueFactory = _ => fallback };
}
