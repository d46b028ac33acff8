namespace Understudy.Collapse.Theory;

/// <summary>Statements and warnings of a report in the making.</summary>
internal sealed class StatementList
{
    internal List<TheoryStatement> Statements { get; } = [];

    internal List<string> Warnings { get; } = [];

    /// <summary>Adds what was derived by us.</summary>
    internal void Derive(string name, string symbol, double? value, string equation, string validity) =>
        Statements.Add(new TheoryStatement(name, symbol, value, equation, validity, StatementStatus.Derived));

    /// <summary>Adds what the paper's abstract claims in words; the number and the equation are ours.</summary>
    internal void Claim(string name, string symbol, double? value, string equation, string validity) =>
        Statements.Add(new TheoryStatement(name, symbol, value, equation, validity, StatementStatus.Paper));

    /// <summary>Adds a claim of the paper where it holds, and what was derived by us elsewhere.</summary>
    internal void ClaimIf(bool claimed, string name, string symbol, double? value, string equation, string validity)
    {
        if (claimed) Claim(name, symbol, value, equation, validity);
        else Derive(name, symbol, value, equation, validity);
    }

    internal void Warn(string warning) => Warnings.Add(warning);
}
