using Understudy.Reporting.Blocks;

namespace Understudy.Reporting.Acts;

/// <summary>What a report says of a data set.</summary>
public sealed record DatasetFigures
{
    /// <summary>Samples by split, in the order of the table: <c>train</c>, <c>validation</c>, <c>test</c>.</summary>
    public IReadOnlyList<(string Split, int Samples)> Splits { get; init; } = [];

    /// <summary>For each sample, the turns before the one to be played.</summary>
    public IReadOnlyList<int> HistoryLengths { get; init; } = [];

    /// <summary>Patterns of the performances to be learned, with their counts.</summary>
    public IReadOnlyList<(string Pattern, int Count)> Patterns { get; init; } = [];

    /// <summary>Further numbers worth a place among the key figures, such as tokens.</summary>
    public IReadOnlyList<KeyFigure> Numbers { get; init; } = [];

    /// <summary>A sample as the model sees it; empty for none.</summary>
    public IReadOnlyList<SampleMessage> Example { get; init; } = [];

    /// <summary>Which sample <see cref="Example"/> is.</summary>
    public string ExampleCaption { get; init; } = "A sample, as the model sees it";

    /// <summary>What fell short: one sentence each.</summary>
    public IReadOnlyList<string> Shortfalls { get; init; } = [];
}
