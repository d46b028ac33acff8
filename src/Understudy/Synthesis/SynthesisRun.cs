using System.Text.Json;
using Understudy.Roleplay;
using Understudy.Roleplay.Formats;
using Understudy.Runs;
using Understudy.Synthesis.Datasets;
using Understudy.Synthesis.Diversity;
using Understudy.Synthesis.Rules;

namespace Understudy.Synthesis;

/// <summary>A synthesis as a run: scenes in, the same scenes with both layers out, beside a report on their diversity.</summary>
public static class SynthesisRun
{
    /// <summary>The file with the diversity report.</summary>
    public const string DiversityName = "diversity.json";

    /// <summary>Annotates scenes by rules into a run folder, or returns what a finished run of the same options made there.</summary>
    /// <param name="scenes">A <c>scenes.jsonl</c>, or the folder that holds it.</param>
    /// <param name="folder">The run folder; must not be the input's.</param>
    /// <param name="programVersion">Noted in the run.</param>
    /// <param name="progress">Receives the number of scenes done.</param>
    /// <param name="cancellationToken">Stops between scenes.</param>
    public static Task<DiversityReport> ByRulesAsync(
        string scenes,
        string folder,
        string programVersion,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var input = SceneFile.Locate(scenes);
        return RunFolder.OnceAsync(
            folder,
            new RunConfiguration(
                "synthesize",
                new Dictionary<string, string> { ["teacher"] = RuleAnnotator.Name },
                new Dictionary<string, string> { [input.Replace('\\', '/')] = Manifest.Hash(input) }),
            programVersion,
            run => AnnotateAsync(run, input, progress, cancellationToken),
            run => JsonSerializer.Deserialize(File.ReadAllText(run[DiversityName]), DatasetJson.Pages.DiversityReport)!);
    }

    private static async Task AnnotateAsync(RunFolder run, string input, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var diversity = new PatternDiversity();
        var done = 0;
        using var file = AtomicFile.Begin(run[SceneFile.Name]);
        await foreach (var scene in SceneFile.ReadAsync(input, cancellationToken).ConfigureAwait(false))
        {
            var annotated = RuleAnnotator.Annotate(scene);
            foreach (var turn in annotated.Turns.Where(t => t.IsCharacter)) diversity.Add(new Reply(turn.SystemThinking, turn.Performance.Canonical()));
            SceneFile.Write(file.Stream, annotated);
            done++;
            progress?.Report(done);
        }

        if (done == 0) throw new InputException($"{input}: there is no scene in it; import a book first: understudy import BOOK --out DIR");
        file.Commit();
        AtomicFile.WriteAllText(run[DiversityName], JsonSerializer.Serialize(diversity.Report(), DatasetJson.Pages.DiversityReport) + "\n");
    }
}
