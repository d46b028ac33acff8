namespace Understudy.Arrays;

/// <summary>The labels of one sample.</summary>
/// <param name="Id">The sample.</param>
/// <param name="Labels">Its labels, none twice; empty for a sample without any.</param>
/// <param name="Weights">A positive weight for each label; null where the file gives none.</param>
/// <param name="Place">Where it stands, for messages: file and line.</param>
public sealed record SampleLabels(string Id, IReadOnlyList<string> Labels, IReadOnlyList<double>? Weights, string Place);
