using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using Understudy.Cli.Tour;
using Understudy.Runs;
using Understudy.Sources;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy tour</c>: the main job end to end, on the embedded play or on one's own book.</summary>
internal static class TourCommand
{
    private const string Sample = "the-silence-on-page-sixty-one.fountain";

    public static Command Create()
    {
        var book = new Option<string?>("--book") { Description = "Your own book or play (default: the embedded play)", HelpName = "PATH" };
        var acts = new Option<string?>("--acts") { Description = $"Only these acts, such as 1,2 (default: all, 1-{TourRun.Acts.Count})", HelpName = "N,..." };
        var folder = Verb.Out("tour");
        var seed = Verb.Seed();
        var json = Verb.Json();
        var command = new Command("tour", "The main job end to end on an embedded play, ending in a report") { book, acts, folder, seed, json };
        command.Does(async (parsed, cancellationToken) =>
        {
            var chosen = Choose(parsed.GetValue(acts));
            var root = parsed.GetValue(folder)!;
            var path = parsed.GetValue(book);
            if (path is not null) SourceCatalog.Find(path);
            var stage = new TourStage(root, path ?? Unpack(root), parsed.GetValue(seed));
            var result = await TourRun.PlayAsync(stage, chosen, TimeProvider.System, new StatusLine("tour,"), cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(ToJson(result));
            else Print(result);
            return ExitCode.Good;
        });
        return command;
    }

    private static List<ITourAct> Choose(string? numbers)
    {
        if (numbers is null) return [.. TourRun.Acts];
        var chosen = new List<ITourAct>();
        foreach (var number in numbers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            chosen.Add(TourRun.Acts.FirstOrDefault(a => $"{a.Number}" == number)
                ?? throw new InputException($"--acts {numbers}: there is no act {number}; there are {string.Join(", ", TourRun.Acts.Select(a => $"{a.Number} ({a.Title})"))}"));
        }

        return chosen.Count > 0 ? [.. chosen.DistinctBy(a => a.Number).OrderBy(a => a.Number)] : throw new InputException("--acts names no act");
    }

    /// <summary>The embedded play as a file of the tour, so that one can read and change it.</summary>
    private static string Unpack(string root)
    {
        var path = Path.Combine(root, Sample);
        using var resource = typeof(TourCommand).Assembly.GetManifestResourceStream(Sample) ?? throw new InvalidOperationException("the embedded play is missing");
        AtomicFile.Write(path, resource.CopyTo);
        return path;
    }

    private static string ToJson(TourResult result)
    {
        var acts = new JsonArray();
        foreach (var act in result.Acts)
            acts.Add((JsonNode)new JsonObject { ["act"] = act.Act, ["title"] = act.Title, ["seconds"] = Math.Round(act.Seconds, 2), ["budget_seconds"] = act.Budget });
        var document = new JsonObject { ["report"] = result.Report, ["title"] = result.Work.Title, ["scenes"] = result.Work.Scenes, ["acts"] = acts };
        return RunFolder.ToText(document).TrimEnd();
    }

    private static void Print(TourResult result)
    {
        foreach (var act in result.Acts)
        {
            var over = act.Seconds > act.Budget ? $" [yellow](over its budget of {act.Budget:0} s)[/]" : "";
            Terminal.Out.MarkupLine($"act {act.Act}, {Markup.Escape(act.Title)}: {act.Seconds:0.0} s{over}");
        }

        Terminal.Out.MarkupLineInterpolated($"[bold]{result.Work.Title}[/]: {result.Work.Scenes} scenes, {result.Work.Speeches} speeches, {result.Work.Thoughts} thoughts");
        Terminal.Out.MarkupLineInterpolated($"Read the report: [bold]{Path.GetFullPath(result.Report)}[/]");
    }
}
