namespace Understudy.Collapse.Scale;

/// <summary>Rows that one thread takes at a time: either runs of samples with one label each, or (no runs) samples with several.</summary>
internal readonly record struct Chunk(int Start, int End, int FirstRun, int EndRun);
