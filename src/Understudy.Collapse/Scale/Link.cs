namespace Understudy.Collapse.Scale;

/// <summary>One label of a sample with several: which label, its weight, and the row of the sums that this sample's share is added to.</summary>
internal readonly record struct Link(long Label, long Slot, float Weight);
