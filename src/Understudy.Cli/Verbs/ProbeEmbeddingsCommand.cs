using System.CommandLine;
using System.Text.Json;
using Understudy.Arrays;
using Understudy.Cli.Probes;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy probe embeddings FILE</c>: how many directions embeddings use, and how far apart their classes are.</summary>
internal static class ProbeEmbeddingsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Embeddings, one a row: .npy, .safetensors, .parquet, .csv or .tsv" };
        var tensor = new Option<string?>("--tensor") { Description = "The tensor of a safetensors file, or the list column of a Parquet file (default: the only one)", HelpName = "NAME" };
        var labels = new Option<string?>("--labels") { Description = "Classes: a file with one label a row (lines or .npy), or a column of FILE", HelpName = "FILE|COLUMN" };
        var views = new Option<string?>("--views") { Description = "Objects that rows are views of, for LiDAR: a file with one name a row, or a column; rows of an object follow each other", HelpName = "FILE|COLUMN" };
        var weights = new Option<string?>("--weights") { Description = "Label embeddings or the rows of a classifier, row c for the label c, for NC3 and NC4", HelpName = "FILE" };
        var skip = new Option<string?>("--skip") { Description = "Columns of a CSV or Parquet file to leave out", HelpName = "COLUMN[,COLUMN...]" };
        var header = new Option<bool?>("--header") { Description = "Whether the first line of a CSV file names the columns (default: yes where a column is named here, or where that line has no number)", HelpName = "true|false" };
        var json = Verb.Json();
        var command = new Command("embeddings", "Measure the geometry of embeddings: effective rank, RankMe, alpha-ReQ, LiDAR, class separation, neural collapse") { file, tensor, labels, views, weights, skip, header, json };
        command.Does(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(weights) is not null && parsed.GetValue(labels) is null) throw new InputException("--weights needs --labels, which say what row of it is whose");
            var rows = new RowFileOptions { Tensor = parsed.GetValue(tensor), Skip = parsed.GetValue(skip)?.Split(',') ?? [], Header = parsed.GetValue(header) };
            var survey = new EmbeddingSurvey(parsed.GetValue(file)!, rows, parsed.GetValue(labels), parsed.GetValue(views), parsed.GetValue(weights));
            var page = await survey.MeasureAsync(cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(page, ProbeJson.Pages.EmbeddingPage));
            else EmbeddingTable.Print(page);
            return ExitCode.Good;
        });
        return command;
    }
}
