namespace Understudy.Reporting.Blocks;

/// <summary>A table. Wider than the page, it scrolls in a box of its own.</summary>
/// <param name="Caption">What the table shows.</param>
/// <param name="Columns">The columns, left to right.</param>
/// <param name="Rows">The rows; each has one cell for each column.</param>
public sealed record Table(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Heading">The heading, with the unit where there is one.</param>
/// <param name="IsNumber">Whether cells are numbers, set flush right.</param>
public sealed record TableColumn(string Heading, bool IsNumber = false);
