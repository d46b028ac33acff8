using System.CommandLine;
using Spectre.Console;
using Understudy.Sources;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy import PATH... --out DIR</c>: books and plays become scenes.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Books, plays, character cards, CoSER files; folders of XHTML", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = $"{string.Join('|', SourceCatalog.Formats)} (default: auto)", HelpName = "FORMAT", DefaultValueFactory = _ => SourceCatalog.Auto };
        var soliloquies = new Option<bool>("--soliloquies") { Description = "Take speeches of 100 words and more, alone on stage, as thoughts" };
        var least = new Option<int>("--min-turns") { Description = "Fewest turns of a scene (default: 6)", HelpName = "N", DefaultValueFactory = _ => new ImportOptions().MinTurns };
        var most = new Option<int>("--max-turns") { Description = "Most turns of a scene (default: 30)", HelpName = "N", DefaultValueFactory = _ => new ImportOptions().MaxTurns };
        var folder = Verb.Out();
        var json = Verb.Json();
        var command = new Command("import", "Turn books, plays, cards and CoSER files into scenes.jsonl") { paths, folder, format, soliloquies, least, most, json };
        command.Does(async (parsed, cancellationToken) =>
        {
            var summary = await ImportRun.ExecuteAsync(
                parsed.GetValue(paths)!,
                parsed.GetValue(format)!,
                new ImportOptions { Soliloquies = parsed.GetValue(soliloquies), MinTurns = parsed.GetValue(least), MaxTurns = parsed.GetValue(most) },
                parsed.GetValue(folder)!,
                Verb.Version,
                new StatusLine("reading"),
                cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(summary.ToJson());
            else Print(summary, parsed.GetValue(folder)!);
            return ExitCode.Good;
        });
        return command;
    }

    private static void Print(ImportSummary summary, string folder)
    {
        var table = Terminal.Numbers("work", "scenes", "cast", "speeches", "directions", "thoughts", "whispers", "no speaker");
        foreach (var work in summary.Works)
        {
            table.AddRow(
                Markup.Escape(work.Title),
                $"{work.Scenes}", $"{work.Characters}", $"{work.Speeches}", $"{work.StageDirections}", $"{work.Thoughts}", $"{work.Whispers}", $"{work.Unattributed}");
        }

        Terminal.Out.Write(table);
        foreach (var work in summary.Works)
        {
            if (work.AttributionRate is { } rate) Terminal.Out.MarkupLineInterpolated($"{work.Title}: {Terminal.Percent(rate)} of the quotes have a speaker");
            foreach (var warning in work.Warnings.Take(10)) Terminal.Out.MarkupLineInterpolated($"[yellow]note[/] {warning}");
            if (work.Warnings.Count > 10) Terminal.Out.MarkupLineInterpolated($"[yellow]note[/] and {work.Warnings.Count - 10} more in {ImportSummary.Name}");
        }

        Terminal.Out.MarkupLineInterpolated($"{folder}: {summary.Works.Sum(w => w.Scenes)} scenes. Next: [bold]understudy synthesize {folder} --teacher rules --out DIR[/]");
    }
}
