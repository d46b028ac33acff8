using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Understudy.Roleplay.Conversations;
using Understudy.Roleplay.Formats;
using Understudy.Synthesis.Datasets;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy dataset build SCENES --out DIR</c>: samples in HER's final layout.</summary>
internal static class DatasetBuildCommand
{
    private static readonly IReplyFormat[] Notations = [HerFormat.Instance, CoserFormat.Instance, PlainFormat.Instance];

    public static Command Create()
    {
        var scenes = new Argument<string>("SCENES") { Description = "scenes.jsonl, or the folder of an import or a synthesis" };
        var layers = new Option<Layers>("--layers") { Description = "both: system and role thinking; role: role thinking; none: speech and actions (default: both)", HelpName = "both|role|none" };
        var samples = new Option<SampleUnit>("--samples") { Description = "turns: one sample a turn; scene: one sample a scene and character, all own turns learned (default: turns)", HelpName = "turns|scene" };
        var notation = new Option<string>("--notation") { Description = "her, coser or plain (default: her)", HelpName = "NAME", DefaultValueFactory = _ => HerFormat.Instance.Name };
        notation.AcceptOnlyFromAmong([.. Notations.Select(n => n.Name)]);
        var presentOnly = new Option<bool>("--present-only") { Description = "Show a character only what happens while it is on stage, where the source tells" };
        var folder = Verb.Out();
        var json = Verb.Json();
        var command = new Command("build", "Make samples of annotated scenes") { scenes, folder, layers, samples, notation, presentOnly, json };
        command.Does(async (parsed, cancellationToken) =>
        {
            var options = new DatasetOptions
            {
                Samples = parsed.GetValue(samples),
                Conversation = new ConversationOptions
                {
                    Layers = parsed.GetValue(layers),
                    Format = Notations.First(n => n.Name == parsed.GetValue(notation)),
                    PresentOnly = parsed.GetValue(presentOnly),
                },
            };
            var counts = await DatasetRun.BuildAsync(parsed.GetValue(scenes)!, parsed.GetValue(folder)!, options, Verb.Version, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(counts, DatasetJson.Pages.DatasetCounts));
            else Print(counts, parsed.GetValue(folder)!);
            return ExitCode.Good;
        });
        return command;
    }

    private static void Print(DatasetCounts counts, string folder)
    {
        Terminal.Out.MarkupLineInterpolated($"{counts.Samples} samples of {counts.Turns} turns in {counts.Scenes} scenes");
        if (counts.SkippedEmpty > 0) Terminal.Out.MarkupLineInterpolated($"[yellow]left out[/] {counts.SkippedEmpty} turns of which nothing remains under these layers");
        if (counts.SkippedWithoutSystemThinking > 0) Terminal.Out.MarkupLineInterpolated($"[yellow]left out[/] {counts.SkippedWithoutSystemThinking} turns without system thinking");
        if (counts.SkippedReserved > 0) Terminal.Out.MarkupLineInterpolated($"[yellow]left out[/] {counts.SkippedReserved} samples with a token that chat templates reserve");
        Terminal.Out.MarkupLineInterpolated($"{folder}: done. Look at one: [bold]understudy dataset show {folder}[/]");
    }
}
