using System.Numerics.Tensors;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Scale;

/// <summary>
/// Full-batch gradient descent of the plain model in float32, for millions of samples: x_i -= eta l_x (r_i x_i - sum_c A_ic w_c) and
/// w_c -= eta l_w (nu_c w_c - sum_i A_ic x_i), both from the old values. One pass over the samples a step.
/// </summary>
/// <remarks>
/// <para>Samples lie sorted by label; each thread takes chunks of them, moves every x and sums the residuals x - w for the labels, which
/// move when all chunks are done. Chunks and the order in which their sums are added follow from the coupling alone: the same start
/// gives the same bytes for any number of threads and any width of vectors.</para>
/// <para>Sums of residuals, not of x, so that near the end of a run no large numbers cancel. A step allocates nothing.</para>
/// <para>Not for several callers at once. Holds memory outside the managed heap: dispose of it.</para>
/// </remarks>
public sealed unsafe class LargePlainFlow : IDisposable
{
    private readonly LearningRates _rates;
    private readonly AlignedRows _samples;
    private readonly AlignedRows _labels;
    private readonly AlignedRows _sums;
    private readonly Action<int> _moveSamples;
    private readonly Action<int> _moveLabels;
    private double _eta;
    private int _next;
    private bool _disposed;

    /// <summary>A flow at its start, the float cast of what <see cref="InitialConditions.For"/> draws.</summary>
    /// <param name="model">What moves: no head, no student, nothing or both sides detached (which is the same flow).</param>
    /// <param name="initial">Spreads and seed; the head's scale is not used.</param>
    /// <param name="threads">How many threads take part, the caller's included; the machine's processors by default.</param>
    /// <exception cref="ArgumentException">The model is not plain, the samples do not fit into memory, or a number is out of its range.</exception>
    public LargePlainFlow(MinimalModel model, InitialConditions initial, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(initial);
        if (model.Head != Head.None || model.Inputs is not null) throw new ArgumentException("the large flow is the plain one: head is none and there is no student");
        if (model.StopGradient is not (StopGradient.None or StopGradient.Symmetric))
            throw new ArgumentException($"stop-gradient is {model.StopGradient}; without a head one frozen side has a closed form, the large flow moves both");
        initial.Validate();
        if (threads is < 1 or > 1024) throw new ArgumentException($"threads is {threads}; it is 1 to 1024");
        (Coupling, Dimension, _rates) = (model.Population.Coupling, model.Dimension, model.Rates);
        if ((double)Coupling.Samples * Dimension >= uint.MaxValue)
            throw new ArgumentException($"{Coupling.Samples} samples of dimension {Dimension} need more than the 2^32 numbers of a stream; lower one of the two");
        (Layout, Bound) = (SampleLayout.Of(Coupling), RateBound.Of(Coupling, _rates));
        RequireMemory();
        _samples = new AlignedRows(Coupling.Samples, Dimension);
        _labels = new AlignedRows(Coupling.Labels, Dimension);
        _sums = new AlignedRows(Layout.SlotStart[^1], Dimension);
        Team = new Team(threads ?? Environment.ProcessorCount);
        (_moveSamples, _moveLabels) = (MoveSamples, MoveLabels);
        Draw(initial);
    }

    /// <summary>Which sample is tied to which label.</summary>
    public Coupling Coupling { get; }

    /// <summary>d, the dimension of the embeddings.</summary>
    public int Dimension { get; }

    /// <summary>The learning rates l_x and l_w.</summary>
    public LearningRates Rates => _rates;

    /// <summary>A bound on the fastest rate; a step times it must stay below 2.</summary>
    public RateBound Bound { get; }

    /// <summary>How many threads take part.</summary>
    public int Threads => Team.Threads;

    /// <summary>How many steps were done.</summary>
    public long Steps { get; private set; }

    /// <summary>The steps done, each times its eta.</summary>
    public double Time { get; private set; }

    /// <summary>Where the samples lie.</summary>
    internal SampleLayout Layout { get; }

    /// <summary>The threads, for what else is to be done on the same rows.</summary>
    internal Team Team { get; }

    /// <summary>X in the order of the layout.</summary>
    internal AlignedRows Rows => _samples;

    /// <summary>A sample's embedding, d numbers, to read and to write between steps.</summary>
    public Span<float> Sample(int sample) => _samples.Row(Layout.RowOf[sample]);

    /// <summary>A label's embedding, d numbers, to read and to write between steps.</summary>
    public Span<float> Label(int label)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, Coupling.Labels);
        return _labels.Row(label);
    }

    /// <summary>W, C x d, in float64.</summary>
    public Matrix Labels()
    {
        var labels = new Matrix(Coupling.Labels, Dimension);
        for (var c = 0; c < Coupling.Labels; c++) TensorPrimitives.ConvertTruncating<float, double>(_labels.Row(c), labels.Row(c));
        return labels;
    }

    /// <summary>Steps of gradient descent.</summary>
    /// <param name="steps">How many, 0 or more.</param>
    /// <param name="eta">The step, in the flow's time; positive.</param>
    /// <param name="unstable">Whether a step beyond <see cref="Bound"/> is wanted.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="ArgumentException">The step is refused by <see cref="RateBound.Require"/>.</exception>
    /// <exception cref="DivergedException">A label left the finite numbers.</exception>
    public void Run(int steps, double eta, bool unstable = false, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        Bound.Require(eta, unstable);
        _eta = eta;
        for (var step = 0; step < steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _next = 0;
            Team.Do(_moveSamples);
            _next = 0;
            Team.Do(_moveLabels);
            Steps++;
            Time += eta;
        }

        for (var c = 0; c < Coupling.Labels; c++)
            if (!TensorPrimitives.IsFiniteAll<float>(_labels.Row(c))) throw new DivergedException(Time, $"label {c} is not finite; take a smaller eta");
    }

    /// <summary>One step of gradient descent; see <see cref="Run"/>.</summary>
    public void Step(double eta) => Run(1, eta);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        Team.Dispose();
        _samples.Dispose();
        _labels.Dispose();
        _sums.Dispose();
    }

    private void MoveSamples(int member)
    {
        while (Next(Layout.ChunkList.Length, out var next))
        {
            var chunk = Layout.ChunkList[next];
            if (chunk.FirstRun < chunk.EndRun) MoveRuns(chunk);
            else MoveFrustrated(chunk);
        }
    }

    private void MoveRuns(Chunk chunk)
    {
        var stride = _samples.Stride;
        foreach (var run in Layout.Runs.AsSpan(chunk.FirstRun..chunk.EndRun))
        {
            var x = _samples.Values + (run.Start * stride);
            var w = _labels.Values + (run.Label * stride);
            RowKernels.Attract(x, run.End - run.Start, stride, w, _sums.Values + (run.Slot * stride), (float)(_eta * _rates.Samples * run.Weight), (float)run.Weight);
        }
    }

    private void MoveFrustrated(Chunk chunk)
    {
        var (stride, step) = (_samples.Stride, (float)(_eta * _rates.Samples));
        fixed (Link* links = Layout.Links)
        {
            for (var row = chunk.Start; row < chunk.End; row++)
            {
                var first = Layout.LinkStart[row - Layout.Single];
                var count = Layout.LinkStart[row - Layout.Single + 1] - first;
                var x = _samples.Values + (row * stride);
                if (count == 2) RowKernels.AttractToTwo(x, stride, links[first], links[first + 1], _labels.Values, _sums.Values, step);
                else RowKernels.AttractToSeveral(x, stride, links + first, count, _labels.Values, _sums.Values, step);
            }
        }
    }

    private void MoveLabels(int member)
    {
        var stride = _samples.Stride;
        while (Next(Coupling.Labels, out var c))
        {
            var (first, end) = (Layout.SlotStart[c], Layout.SlotStart[c + 1]);
            RowKernels.MoveLabel(_labels.Values + (c * stride), stride, _sums.Values + (first * stride), end - first, (float)(_eta * _rates.Labels));
        }
    }

    // Threads take what is next as they are free; what they make of it does not depend on who takes it.
    private bool Next(int end, out int next) => (next = Interlocked.Increment(ref _next) - 1) < end;

    private void Draw(InitialConditions initial)
    {
        var (samples, labels) = (InitialConditions.StreamOf(Drawn.Samples, initial.Seed), InitialConditions.StreamOf(Drawn.Labels, initial.Seed));
        _next = 0;
        Team.Do(_ =>
        {
            while (Next(Layout.ChunkList.Length, out var next))
            {
                var chunk = Layout.ChunkList[next];
                _samples.Clear(chunk.Start, chunk.End);
                for (var row = chunk.Start; row < chunk.End; row++) Fill(_samples.Row(row), samples, Layout.SampleAt[row], initial.SampleSpread);
            }
        });
        _labels.Clear(0, _labels.Rows);
        _sums.Clear(0, _sums.Rows);
        for (var c = 0; c < Coupling.Labels; c++) Fill(_labels.Row(c), labels, c, initial.LabelSpread);
    }

    private static void Fill(Span<float> row, ulong stream, int index, double spread)
    {
        for (var j = 0; j < row.Length; j++) row[j] = (float)(spread * SplitMix64.Standard(stream, ((ulong)index * (ulong)row.Length) + (ulong)j));
    }

    private void RequireMemory()
    {
        var bytes = (Coupling.Samples + Coupling.Labels + Layout.SlotStart[^1]) * (double)AlignedRows.StrideOf(Dimension) * sizeof(float);
        var free = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (bytes > free)
            throw new ArgumentException($"{Coupling.Samples} samples of dimension {Dimension} take {bytes / 1e9:f1} GB in float32; there are {free / 1e9:f1} GB here: lower one of the two");
    }
}
