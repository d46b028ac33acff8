using Understudy.Collapse.Model;

namespace Understudy.Collapse.Experiments;

/// <summary>An experiment made ready: what moves, and where it starts.</summary>
public sealed record Trial(MinimalModel Model, State Initial);
