using Understudy.Collapse.Model;

namespace Understudy.Collapse.Theory;

/// <summary>What becomes of the distances between classes.</summary>
public enum Fate
{
    /// <summary>They stay finite on a line of fixed points.</summary>
    Separated,

    /// <summary>All labels of a connected component come together.</summary>
    Collapsed,

    /// <summary>P (w_c - w_c') vanishes; the labels themselves come together or stay apart where the head dies.</summary>
    ProjectedCollapse,

    /// <summary>They stay finite on a manifold of fixed points or vanish: the start decides.</summary>
    StartDecides,

    /// <summary>They stay finite because one side is frozen.</summary>
    Frozen,
}

/// <summary>Where the flow of a variant ends (derived here).</summary>
/// <param name="Fate">What becomes of the distances.</param>
/// <param name="Description">The fixed points, in words and symbols.</param>
/// <param name="Status">Whether the paper's abstract makes the same claim.</param>
public sealed record FixedPoint(Fate Fate, string Description, StatementStatus Status)
{
    /// <summary>The fixed points of a variant, with frustration or without.</summary>
    /// <remarks>
    /// Without stop-gradient L is homogeneous of degree 2 in (X, W), so that every critical point has L = 0, and `online` then ties P x_i to every label of sample i: linked labels
    /// coincide. For `both` P' = 0 gives the same for projected labels.
    /// </remarks>
    public static FixedPoint Of(Head head, StopGradient stopGradient, bool frustrated) => (head, stopGradient, frustrated) switch
    {
        (_, StopGradient.Labels, _) => new(Fate.Frozen, "labels do not move and keep their distances; trivially no collapse", StatementStatus.Derived),
        (Head.None, StopGradient.Samples, _) => new(Fate.Frozen, "samples do not move; each label ends at the mean of its samples", StatementStatus.Derived),
        (_, StopGradient.Samples, _) => new(
            Fate.Frozen, "samples do not move; labels end where P w_c meets the mean of their samples, as far as the head lives", StatementStatus.Derived),
        (Head.None, _, false) => new(Fate.Separated, "x_i = w_c for every link: a line of fixed points; the classes stay at the plateau", StatementStatus.Paper),
        (Head.None, _, true) => new(Fate.Collapsed, "all embeddings of a connected component at its conserved mean; rate mu_-", StatementStatus.Paper),
        (Head.Both, _, false) => new(Fate.ProjectedCollapse, "projected loss 0; P (w_c - w_c') may survive", StatementStatus.Derived),
        (Head.Both, _, true) => new(
            Fate.ProjectedCollapse,
            "P (w_c - w_c') = 0; the labels collapse, or stay apart where the head dies first (sign of the mode's part of J)",
            StatementStatus.Derived),
        (Head.Online, StopGradient.None, false) => new(Fate.Separated, "P = 1 on the class space, x_i = w_c", StatementStatus.Paper),
        (Head.Online, StopGradient.None, true) => new(Fate.Collapsed, "all embeddings 0; rate k [(pi-rho)^2 + g], at least k g", StatementStatus.Paper),
        (Head.Online, _, false) => new(Fate.Separated, "P^2 = 1 on the class space, x_i = P w_c", StatementStatus.Paper),
        _ => new(
            Fate.StartDecides,
            "P q_k = rho_k pt_k, P pt_k = rho_k q_k, so P^2 = 1 - g_k on mode k, and P p = 0 on the rest; or the collapsed line s = 0, stable for pi > rho",
            StatementStatus.Paper),
    };
}
