using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Understudy.Synthesis.Datasets;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy dataset stats DATASET</c>: what a data set holds.</summary>
internal static class DatasetStatsCommand
{
    public static Command Create()
    {
        var dataset = DatasetCommand.Dataset();
        var json = Verb.Json();
        var command = new Command("stats", "Count turns, words and characters; measure patterns and diversity") { dataset, json };
        command.Does(async (parsed, cancellationToken) =>
        {
            var samples = DatasetFile.ReadAsync(DatasetFile.Locate(parsed.GetValue(dataset)!), cancellationToken);
            var statistics = await DatasetSurvey.OfAsync(samples, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(statistics, DatasetJson.Pages.DatasetStatistics));
            else Print(statistics);
            return ExitCode.Good;
        });
        return command;
    }

    private static void Print(DatasetStatistics statistics)
    {
        var diversity = statistics.Diversity;
        Terminal.Out.MarkupLineInterpolated($"{statistics.Samples} samples, {statistics.Turns} learned turns, {statistics.Scenes} scenes, {statistics.Works} works, {statistics.Characters} characters");
        Terminal.Out.MarkupLineInterpolated($"{statistics.LearnedWords:N0} words learned of {statistics.Words:N0} in all messages");
        Terminal.Out.MarkupLineInterpolated($"patterns: entropy {diversity.EntropyBits:0.00} bits, most frequent {Terminal.Percent(diversity.Top1Share)}; distinct-1/2/4 {diversity.Distinct1:0.000} / {diversity.Distinct2:0.000} / {diversity.Distinct4:0.000}; Self-BLEU-4 {diversity.SelfBleu4:0.0000}");

        var history = Terminal.Numbers("own turns before", "samples", "share");
        foreach (var (turns, count) in statistics.HistoryTurns) history.AddRow(turns, $"{count}", Terminal.Percent(count / (double)Math.Max(1, statistics.Samples)));
        Terminal.Out.Write(history);

        var patterns = Terminal.Numbers("pattern", "turns", "share");
        foreach (var (pattern, count) in diversity.Patterns.Take(10)) patterns.AddRow(Markup.Escape(pattern), $"{count}", Terminal.Percent(count / (double)Math.Max(1, diversity.Replies)));
        Terminal.Out.Write(patterns);

        var people = Terminal.Numbers("character", "turns", "words");
        foreach (var person in statistics.TopCharacters.Take(12)) people.AddRow(Markup.Escape($"{person.Name} ({person.Work})"), $"{person.Turns}", $"{person.Words}");
        Terminal.Out.Write(people);
    }
}
