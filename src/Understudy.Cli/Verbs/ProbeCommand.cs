using System.CommandLine;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy probe embeddings | labels | pairs</c>: the diagnostics of the collapse laboratory on data of one's own.</summary>
internal static class ProbeCommand
{
    public static Command Create() => new("probe", "Measure collapse and inconsistency in data of your own")
    {
        ProbeEmbeddingsCommand.Create(),
        ProbeLabelsCommand.Create(),
        ProbePairsCommand.Create(),
    };
}
