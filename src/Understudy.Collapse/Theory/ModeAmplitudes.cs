using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Theory;

/// <summary>A state in the coordinates of its modes.</summary>
/// <param name="Samples">pt_k = u_k^T X / sqrt(nu), one mode a row (C x d).</param>
/// <param name="Labels">q_k = v_k^T W, one mode a row (C x d).</param>
/// <param name="Bulk">Qp = (X^T X - nu sum_k pt_k^T pt_k) / N: the second moment of what no mode holds (d x d).</param>
public sealed record ModeAmplitudes(Matrix Samples, Matrix Labels, Matrix Bulk);
