using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Understudy.Synthesis;
using Understudy.Synthesis.Datasets;
using Understudy.Synthesis.Diversity;
using Understudy.Synthesis.Rules;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy synthesize SCENES --teacher rules --out DIR</c>: scenes get both layers.</summary>
internal static class SynthesizeCommand
{
    public static Command Create()
    {
        var scenes = new Argument<string>("SCENES") { Description = "scenes.jsonl, or the folder an import wrote" };
        var teacher = new Option<string>("--teacher") { Description = "Who annotates: rules, the offline annotator", HelpName = "REF", Required = true };
        var folder = Verb.Out();
        var json = Verb.Json();
        var command = new Command("synthesize", "Give scenes both layers: system thinking and role thinking") { scenes, teacher, folder, json };
        command.Does(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(teacher) != RuleAnnotator.Name)
                throw new InputException($"--teacher {parsed.GetValue(teacher)}: this version knows one teacher, {RuleAnnotator.Name}; language models as teachers are still to come");
            var report = await SynthesisRun.ByRulesAsync(parsed.GetValue(scenes)!, parsed.GetValue(folder)!, Verb.Version, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(report, DatasetJson.Pages.DiversityReport));
            else Print(report, parsed.GetValue(folder)!);
            return ExitCode.Good;
        });
        return command;
    }

    private static void Print(DiversityReport report, string folder)
    {
        var table = Terminal.Numbers("layer", "turns with it", "mean words");
        foreach (var (name, kind) in new[] { ("system thinking", report.SystemThinking), ("role thinking", report.RoleThinking), ("action", report.Action), ("speech", report.Speech) })
            table.AddRow(name, Terminal.Percent(kind.Share), $"{kind.MeanWords:0.0}");
        Terminal.Out.Write(table);
        Terminal.Out.MarkupLineInterpolated($"{report.Replies} turns; pattern entropy {report.EntropyBits:0.00} bits, most frequent pattern {Terminal.Percent(report.Top1Share)}; distinct-4 of the plans {report.SystemThinkingDistinct4:0.000}");
        Terminal.Out.MarkupLineInterpolated($"{folder}: done. Next: [bold]understudy dataset build {folder} --out DIR[/]");
    }
}
