using System.Text.Json;
using Understudy.Roleplay;
using Understudy.Runs;

namespace Understudy.Synthesis.Datasets;

/// <summary>Building and splitting data sets as runs.</summary>
public static class DatasetRun
{
    /// <summary>The file that says what went in and what stayed out.</summary>
    public const string CountsName = "counts.json";

    /// <summary>Builds a data set into a run folder, or returns the counts of a finished run of the same options there.</summary>
    /// <param name="scenes">A <c>scenes.jsonl</c>, or the folder that holds it.</param>
    /// <param name="folder">The run folder; must not be the input's.</param>
    /// <param name="options">How scenes become samples.</param>
    /// <param name="programVersion">Noted in the run.</param>
    /// <param name="cancellationToken">Stops between samples.</param>
    /// <exception cref="InputException">No sample came out; says why.</exception>
    public static Task<DatasetCounts> BuildAsync(string scenes, string folder, DatasetOptions options, string programVersion, CancellationToken cancellationToken = default)
    {
        var input = SceneFile.Locate(scenes);
        var configuration = new RunConfiguration(
            "dataset build",
            new Dictionary<string, string>
            {
                ["layers"] = options.Conversation.Layers.ToString().ToLowerInvariant(),
                ["samples"] = options.Samples.ToString().ToLowerInvariant(),
                ["notation"] = options.Conversation.Format.Name,
                ["present-only"] = options.Conversation.PresentOnly ? "true" : "false",
            },
            Inputs(input));
        return RunFolder.OnceAsync(
            folder,
            configuration,
            programVersion,
            async run =>
            {
                var builder = new DatasetBuilder(options);
                using var file = AtomicFile.Begin(run[DatasetFile.Name]);
                await DatasetFile.WriteAsync(file.Stream, builder.BuildAsync(SceneFile.ReadAsync(input, cancellationToken), cancellationToken), cancellationToken).ConfigureAwait(false);
                if (builder.Counts.Samples == 0) throw new InputException($"{input}: {WhyNothing(builder.Counts)}");
                file.Commit();
                AtomicFile.WriteAllText(run[CountsName], JsonSerializer.Serialize(builder.Counts, DatasetJson.Pages.DatasetCounts) + "\n");
            },
            run => JsonSerializer.Deserialize(File.ReadAllText(run[CountsName]), DatasetJson.Pages.DatasetCounts)!);
    }

    /// <summary>Splits a data set into a run folder, or returns the report of a finished run of the same options there.</summary>
    public static Task<SplitReport> SplitAsync(string dataset, string folder, SplitOptions options, string programVersion, CancellationToken cancellationToken = default)
    {
        var input = DatasetFile.Locate(dataset);
        var configuration = new RunConfiguration(
            "dataset split",
            new Dictionary<string, string>
            {
                ["parts"] = string.Join(',', options.Parts.Select(p => p.Samples is { } samples ? $"{p.Name}:{samples}" : $"{p.Name}={p.Weight:R}")),
                ["test-works"] = $"{options.TestWorks}",
                ["test-share"] = $"{options.TestShare:R}",
                ["hold-out"] = string.Join('|', options.TestTitles),
            },
            Inputs(input),
            (ulong)options.Seed);
        return RunFolder.OnceAsync(
            folder,
            configuration,
            programVersion,
            run => DatasetSplit.WriteAsync(input, run.Path, options, cancellationToken),
            run => JsonSerializer.Deserialize(File.ReadAllText(run[DatasetSplit.ReportName]), DatasetJson.Pages.SplitReport)!);
    }

    private static Dictionary<string, string> Inputs(string input) => new() { [input.Replace('\\', '/')] = Manifest.Hash(input) };

    private static string WhyNothing(DatasetCounts counts) => counts switch
    {
        { Turns: 0 } => "no turn of a character in it",
        { SkippedWithoutSystemThinking: > 0 } => "no turn has system thinking; annotate the scenes first (understudy synthesize SCENES --teacher rules --out DIR), or ask for --layers role",
        { SkippedEmpty: > 0 } => "nothing remains of any turn under these layers; ask for --layers role or both",
        _ => "every turn holds a token that chat templates reserve",
    };
}
