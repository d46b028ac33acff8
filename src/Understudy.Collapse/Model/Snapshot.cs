namespace Understudy.Collapse.Model;

/// <summary>The parameters at a time that was asked for.</summary>
/// <param name="Time">Time of the flow, in the unit the rates set; for gradient descent steps x eta.</param>
/// <param name="State">The parameters then; the receiver's own.</param>
public sealed record Snapshot(double Time, State State);
