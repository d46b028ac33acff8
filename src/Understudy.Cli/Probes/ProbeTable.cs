using System.Globalization;
using Spectre.Console;

namespace Understudy.Cli.Probes;

/// <summary>How probes print: a measure, its number, and what it says.</summary>
internal static class ProbeTable
{
    /// <summary>A table of measures.</summary>
    public static Table Measures(string title) =>
        new Table().Border(TableBorder.Rounded).AddColumn(title).AddColumn(new TableColumn("").RightAligned().NoWrap()).AddColumn("what it says");

    /// <summary>A number in a table: four decimals, or as a power of ten.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) is > 0 and < 1e-3 or >= 1e6 ? "0.00e+0" : "0.####", CultureInfo.InvariantCulture);
}
