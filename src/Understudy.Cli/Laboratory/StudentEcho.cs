using Understudy.Collapse.Experiments;
using Understudy.Collapse.Theory;

namespace Understudy.Cli.Laboratory;

/// <summary>What a student's inputs tell of its labels.</summary>
/// <param name="Inputs">D, the dimension of the inputs.</param>
/// <param name="CanonicalCorrelations">rho_k between inputs and labels, descending; 1 for what a linear student can tell apart perfectly.</param>
/// <param name="Frustrations">g_k = 1 - rho_k^2.</param>
/// <param name="Obstacle">Why the mode theory is not exact; absent where it is.</param>
internal sealed record StudentEcho(int Inputs, IReadOnlyList<double> CanonicalCorrelations, IReadOnlyList<double> Frustrations, string? Obstacle)
{
    /// <summary>The student of a trial; null where there is none.</summary>
    public static StudentEcho? Of(Trial trial)
    {
        if (trial.Model.Inputs is not { } inputs) return null;
        var modes = ModeReduction.Of(trial.Model);
        return new StudentEcho(inputs.Columns, modes.Correlations, modes.Frustrations, modes.Obstacle);
    }
}
