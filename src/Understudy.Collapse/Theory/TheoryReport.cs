using Understudy.Collapse.Model;
using Understudy.Collapse.Observables;

namespace Understudy.Collapse.Theory;

/// <summary>All that the theory says about a model and its start, as named statements.</summary>
/// <remarks>No formula or number of the paper was at hand: every equation is derived here; statements that the paper's abstract makes in words are marked so.</remarks>
public sealed class TheoryReport
{
    private TheoryReport(ModeReduction modes, FixedPoint fixedPoint, StatementList list) =>
        (Modes, FixedPoint, Statements, Warnings) = (modes, fixedPoint, list.Statements, list.Warnings);

    /// <summary>The modes of the coupling, with the whole list of g_k.</summary>
    public ModeReduction Modes { get; }

    /// <summary>Where the flow ends.</summary>
    public FixedPoint FixedPoint { get; }

    /// <summary>The statements, in the order in which they are to be read.</summary>
    public IReadOnlyList<TheoryStatement> Statements { get; }

    /// <summary>What to know before trusting them: assumptions this start breaks, and surprises it leads to.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>g of the slowest frustrated class mode (of the normalised coupling where modes are not exact).</summary>
    public double? Frustration => this["g"];

    /// <summary>rho^2 = 1 - g.</summary>
    public double? SquaredCorrelation => this["rho^2"];

    /// <summary>mu_+: without a head of the class modes, exactly; with one at P = rho. Null for `both` and one-sided stop-gradient.</summary>
    public double? Fast => this["mu_+"];

    /// <summary>mu_-, as <see cref="Fast"/>; 0 where nothing collapses.</summary>
    public double? Slow => this["mu_-"];

    /// <summary>Without a head, where the first stage ends: the final Drms without frustration, the prefactor of e^(-mu_- t) with it.</summary>
    public double? Plateau => this["D_plateau"];

    /// <summary>Drms for t without bound, where the theory knows it.</summary>
    public double? SteadyDrms => this["D_steady"];

    /// <summary>The value of a statement; null where there is none of that symbol or it has no value.</summary>
    public double? this[string symbol] => Statements.FirstOrDefault(statement => statement.Symbol == symbol)?.Value;

    /// <summary>The theory of a model from a start.</summary>
    /// <param name="model">Any variant, coupling and student.</param>
    /// <param name="initial">Where it starts.</param>
    /// <param name="threshold">The Drms at which classes count as collapsed, above 0.</param>
    /// <exception cref="ArgumentException">The state does not fit, or the threshold is not above 0.</exception>
    public static TheoryReport For(MinimalModel model, State initial, double threshold = 0.01)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Require(initial);
        if (!(threshold > 0)) throw new ArgumentException($"the threshold is {threshold}; it is above 0");
        var modes = ModeReduction.Of(model);
        var fixedPoint = FixedPoint.Of(model.Head, model.StopGradient, frustrated: modes.SlowFrustration > 0);
        var list = new StatementList();
        AddCoupling(model, modes, list);
        if (fixedPoint.Fate == Fate.Frozen) AddFrozen(model, initial, list);
        else if (model.Head == Head.None) PlainStatements.Add(model, initial, modes, threshold, list);
        else HeadStatements.Add(model, initial, modes, list);
        list.Statements.Add(new TheoryStatement("fixed points", "fixed points", null, fixedPoint.Description, Word(fixedPoint.Fate), fixedPoint.Status));
        return new TheoryReport(modes, fixedPoint, list);
    }

    private static void AddCoupling(MinimalModel model, ModeReduction modes, StatementList list)
    {
        const string Components = "zero modes of L = [[D_r, -A], [-A^T, D_c]] = connected components of samples and labels";
        if (modes.Obstacle is { } obstacle) list.Warn($"mode theory does not apply exactly: {obstacle}; g is that of the normalised coupling");
        var exact = modes.IsExact ? "exact" : "normalised coupling; a measure, not a rate";
        list.Statements.Add(new TheoryStatement("frustrated samples", "f", model.Population.Frustration, "share of samples tied to several labels", "by definition", StatementStatus.Choice));
        list.Derive("frustration of the slowest frustrated class mode", "g", modes.SlowFrustration, "g_k = 1 - rho_k^2; balanced: g = f C (k-1) / (k (C-1))", exact);
        list.Derive("squared correlation of that mode", "rho^2", 1 - modes.SlowFrustration, "singular values of D_r^-1/2 A D_c^-1/2", exact);
        list.Derive("modes without frustration", "components", modes.Components, Components, model.Inputs is null ? "exact" : "modes with rho = 1 of the student");
    }

    private static void AddFrozen(MinimalModel model, State initial, StatementList list)
    {
        if (model.StopGradient == StopGradient.Labels)
        {
            list.Derive("final separation", "D_steady", Separation.Of(initial.Labels).Rms, "w' = 0, so Drms(t) = Drms(0)", "exact");
        }
        else if (model.Head == Head.None)
        {
            var means = model.Population.Coupling.TransposeTimes(model.Embeddings(initial));
            for (var c = 0; c < means.Rows; c++)
                foreach (ref var entry in means.Row(c)) entry /= model.Population.Coupling.ColumnSums[c];
            list.Derive("final separation", "D_steady", Separation.Of(means).Rms, "x' = 0, so w_c -> xbar_c(0) at rate l_w nu_c", "exact");
        }
    }

    private static string Word(Fate fate) => fate switch
    {
        Fate.Separated => "classes stay apart",
        Fate.Collapsed => "classes of a component collapse",
        Fate.ProjectedCollapse => "projected classes collapse",
        Fate.StartDecides => "the start decides between separation and collapse",
        _ => "one side is frozen",
    };
}
