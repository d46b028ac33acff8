using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>A linear student in its own coordinates: every row of V is one.</summary>
internal sealed class StudentCoordinates(Coupling coupling, Matrix inputs) : ILinearCoordinates
{
    /// <inheritdoc/>
    public int Size => inputs.Columns;

    /// <inheritdoc/>
    /// <remarks>The square root of the free samples' matrix, its samples' half pulled back through the inputs and made triangular a block of rows at a time.</remarks>
    public Matrix Factor()
    {
        var size = Size + coupling.Labels;
        var triangle = new Matrix(size, size);
        var labels = LabelLaplacian.Factor(coupling);
        for (var c = 0; c < labels.Rows; c++) labels.Row(c).CopyTo(triangle.Row(Size + c)[Size..]);
        for (var from = 0; from < coupling.Samples; from += 2 * size)
        {
            var stacked = new Matrix(size + Math.Min(2 * size, coupling.Samples - from), size);
            triangle.Span.CopyTo(stacked.Span);
            for (var k = size; k < stacked.Rows; k++) Fill(stacked.Row(k), from + k - size);
            triangle = new HouseholderQr(stacked).Triangle;
        }

        return triangle;
    }

    /// <inheritdoc/>
    public Matrix Compress(Matrix samples) => samples;

    /// <inheritdoc/>
    public Matrix Expand(Matrix coordinates, Matrix initial, Matrix start, double progress) => coordinates;

    private void Fill(Span<double> row, int sample)
    {
        var root = Math.Sqrt(coupling.RowSums[sample]);
        TensorPrimitives.Multiply(inputs.Row(sample), root, row);
        var labels = coupling.LabelsOf(sample);
        var weights = coupling.WeightsOf(sample);
        for (var e = 0; e < labels.Length; e++) row[Size + labels[e]] = -weights[e] / root;
    }
}
