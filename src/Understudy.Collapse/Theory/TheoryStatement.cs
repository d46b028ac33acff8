namespace Understudy.Collapse.Theory;

/// <summary>Whose a statement is.</summary>
public enum StatementStatus
{
    /// <summary>The paper's abstract claims it, in words; numbers and formulas are still ours.</summary>
    Paper,

    /// <summary>Derived by us from the description of the model.</summary>
    Derived,

    /// <summary>A choice of ours where no source says.</summary>
    Choice,
}

/// <summary>Something the theory says about a run.</summary>
/// <param name="Name">What it is about, in a few words.</param>
/// <param name="Symbol">Its symbol, in plain text; unique within a report.</param>
/// <param name="Value">Its number; null where there is none, or where it does not apply.</param>
/// <param name="Equation">The equation, in plain text.</param>
/// <param name="Validity">Where it holds.</param>
/// <param name="Status">Whose it is.</param>
public sealed record TheoryStatement(string Name, string Symbol, double? Value, string Equation, string Validity, StatementStatus Status);
