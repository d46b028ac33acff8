using System.CommandLine;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy dataset build | split | stats | show</c>: scenes become samples, and samples are looked at.</summary>
internal static class DatasetCommand
{
    public static Command Create() => new("dataset", "Build, split, survey and show training sets")
    {
        DatasetBuildCommand.Create(),
        DatasetSplitCommand.Create(),
        DatasetStatsCommand.Create(),
        DatasetShowCommand.Create(),
    };

    /// <summary>The data set a command reads.</summary>
    public static Argument<string> Dataset() => new("DATASET") { Description = "samples.jsonl, or the folder that dataset build wrote" };
}
