namespace Understudy.Collapse.Scale;

/// <summary>Consecutive rows of one chunk whose samples have one and the same label and weight, and the row of the sums they add to.</summary>
internal readonly record struct LabelRun(int Start, int End, int Label, long Slot, double Weight);
