using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Understudy.Synthesis.Datasets;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy dataset split DATASET --out DIR</c>: by purpose, and by work.</summary>
internal static class DatasetSplitCommand
{
    public static Command Create()
    {
        var dataset = DatasetCommand.Dataset();
        var folder = Verb.Out();
        var parts = new Option<string?>("--parts") { Description = "Parts and their weights, such as train=9,validation=1 (default: HER's purposes sft, rl, rm_sft, rm_rl, rl_test)", HelpName = "NAME=WEIGHT,..." };
        var testWorks = new Option<int?>("--test-works") { Description = "Hold out so many works", HelpName = "N" };
        var testShare = new Option<double?>("--test-share") { Description = "Hold out each work with this chance", HelpName = "0-1" };
        var holdOut = new Option<string[]>("--hold-out") { Description = "Hold out a work by its title; may be given several times", HelpName = "TITLE" };
        var seed = Verb.Seed();
        var json = Verb.Json();
        var command = new Command("split", "Split a data set by purpose, and hold works out; all editions of a work go together") { dataset, folder, parts, testWorks, testShare, holdOut, seed, json };
        command.Does(async (parsed, cancellationToken) =>
        {
            var options = new SplitOptions
            {
                Seed = parsed.GetValue(seed),
                TestWorks = parsed.GetValue(testWorks),
                TestShare = parsed.GetValue(testShare),
                TestTitles = parsed.GetValue(holdOut) ?? [],
            };
            if (parsed.GetValue(parts) is { } text) options = options with { Parts = Parse(text) };
            var report = await DatasetRun.SplitAsync(parsed.GetValue(dataset)!, parsed.GetValue(folder)!, options, Verb.Version, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(report, DatasetJson.Pages.SplitReport));
            else Print(report);
            return ExitCode.Good;
        });
        return command;
    }

    private static SplitPart[] Parse(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part =>
    {
        var at = part.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && double.TryParse(part[(at + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            ? new SplitPart(part[..at].Trim(), weight)
            : throw new InputException($"--parts: \"{part}\" is not NAME=WEIGHT, such as train=9");
    })];

    private static void Print(SplitReport report)
    {
        var table = Terminal.Numbers("part", "samples", "scenes");
        foreach (var (name, part) in report.Parts) table.AddRow(Markup.Escape(name), $"{part.Count}", $"{part.Scenes}");
        Terminal.Out.Write(table);
        if (report.HeldOut.Count > 0) Terminal.Out.MarkupLineInterpolated($"held out: {string.Join(", ", report.HeldOut)}");
    }
}
