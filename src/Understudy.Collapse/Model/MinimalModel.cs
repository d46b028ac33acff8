using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Model;

/// <summary>The minimal model of representation collapse: sample and label embeddings that learn under a squared loss.</summary>
/// <remarks>
/// <para>The loss is the sum loss whatever rates and stop-gradient are: without a head 1/2 sum A |x-w|^2; <see cref="Head.Both"/> 1/2 sum A |Px-Pw|^2;
/// <see cref="Head.Online"/> 1/2 sum A (|Px-w|^2 + |Pw-x|^2).</para>
/// <para>The setting (embeddings only, squared loss, gradient flow, shared head, stop-gradient) is the paper's (arXiv 2604.09979); the equations
/// as written here were derived by us from that description.</para>
/// </remarks>
public sealed record MinimalModel
{
    /// <summary>The largest size of a start's numbers, a rate, a weight or an input: what is of fourth degree in them, as a loss is, stays finite.</summary>
    public const double LargestNumber = 1e60;

    /// <summary>A model.</summary>
    /// <exception cref="ArgumentException">The parts do not fit; the message names the field.</exception>
    public MinimalModel(Population population, int dimension, Head head, StopGradient stopGradient, LearningRates rates, Matrix? inputs = null)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(rates);
        if (dimension < 1) throw new ArgumentException($"dimension is {dimension}; it is at least 1");
        foreach (var (rate, name) in new[] { (rates.Samples, "samples"), (rates.Labels, "labels"), (rates.Head, "head") })
            if (!double.IsFinite(rate) || rate < 0) throw new ArgumentException($"the rate of the {name} is {rate}; rates are finite and not negative");
        if (inputs is not null && inputs.Rows != population.Samples)
            throw new ArgumentException($"there are {inputs.Rows} inputs for {population.Samples} samples");
        if (inputs is not null) RequireFinite(inputs, "inputs");
        (Population, Dimension, Head, StopGradient, Rates, Inputs) = (population, dimension, head, stopGradient, rates, inputs);
    }

    /// <summary>The samples and their labels.</summary>
    public Population Population { get; }

    /// <summary>d, the dimension of the embeddings.</summary>
    public int Dimension { get; }

    /// <summary>Where the shared head sits.</summary>
    public Head Head { get; }

    /// <summary>Which targets are detached.</summary>
    public StopGradient StopGradient { get; }

    /// <summary>Rates of samples, labels and head.</summary>
    public LearningRates Rates { get; }

    /// <summary>Xi, the inputs of a linear student, N x D; null where the sample embeddings are free.</summary>
    public Matrix? Inputs { get; }

    /// <summary>kx = l_x: the effective rate of a sample.</summary>
    public double SampleRate => Rates.Samples * (Inputs is null ? 1 : Population.Samples);

    /// <summary>kw = l_w N/C: the effective rate of a label.</summary>
    public double LabelRate => Rates.Labels * Population.Samples / Population.Classes;

    /// <summary>kP = l_P N: the effective rate of the head.</summary>
    public double HeadRate => Rates.Head * Population.Samples;

    /// <summary>X of a state, N x d: its samples, or its student applied to the inputs.</summary>
    public Matrix Embeddings(State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Inputs is null ? state.Samples : Inputs.Times(state.Samples);
    }

    /// <summary>Checks that a state has the model's shapes and finite numbers.</summary>
    /// <exception cref="ArgumentException">It has not; the message names the part and both shapes, or the row that is not finite.</exception>
    public void Require(State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Require(state.Samples, Inputs?.Columns ?? Population.Samples, Inputs is null ? "samples" : "student");
        Require(state.Labels, Population.Classes, "labels");
        if (Head == Head.None != state.Head is null) throw new ArgumentException(Head == Head.None ? "there is a head in the state, none in the model" : "the state has no head");
        if (state.Head is not null) Require(state.Head, Dimension, "head");
    }

    private void Require(Matrix matrix, int rows, string name)
    {
        if (matrix.Rows != rows || matrix.Columns != Dimension)
            throw new ArgumentException($"{name} is {matrix.Rows} x {matrix.Columns}; the model asks for {rows} x {Dimension}");
        RequireFinite(matrix, name);
    }

    private static void RequireFinite(Matrix matrix, string name)
    {
        for (var i = 0; i < matrix.Rows; i++)
            foreach (var value in matrix.Row(i))
                if (!double.IsFinite(value)) throw new ArgumentException($"{name}: row {i} holds {value}; numbers are finite");
    }
}
