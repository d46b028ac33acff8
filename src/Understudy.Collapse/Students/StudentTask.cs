using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Students;

/// <summary>What a linear student learns from: inputs whose embeddings x = V xi it makes, and their labels.</summary>
/// <param name="Population">The samples and their labels.</param>
/// <param name="Inputs">Xi, one input a row, N x D: the <c>inputs</c> of <see cref="MinimalModel"/>.</param>
public sealed record StudentTask(Population Population, Matrix Inputs);
