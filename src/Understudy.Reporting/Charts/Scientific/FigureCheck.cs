using Understudy.Reporting.Charts.Axes;

namespace Understudy.Reporting.Charts.Scientific;

/// <summary>What a figure's numbers must be before anything is drawn; each error names the field and the fix.</summary>
internal static class FigureCheck
{
    internal static void Some(int count, string field)
    {
        if (count == 0) throw new ArgumentException($"{field} is empty; a figure needs something to show", field);
    }

    internal static void Pairs(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count)
            throw new ArgumentException(FormattableString.Invariant($"'{name}' has {x.Count} abscissas and {y.Count} ordinates; give one ordinate for each abscissa"), nameof(y));
    }

    internal static void Linear(Axis axis)
    {
        if (axis.Spacing != Spacing.Linear) throw new ArgumentException($"axis '{axis.Name}' is logarithmic; distances need a linear one", nameof(axis));
    }

    internal static void Index(int index, int count, string field)
    {
        if (index < 0 || index >= count) throw new ArgumentException(FormattableString.Invariant($"{field} is {index}; it must be 0 to {count - 1}"), field);
    }

    internal static void Ascending(Axis axis, IReadOnlyList<double> values)
    {
        if (values.Count < 2) throw new ArgumentException($"axis '{axis.Name}' has fewer than two values; give two at least", nameof(values));
        var places = values.Select(v => AxisRange.Position(axis, v)).ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            if (double.IsNaN(places[i])) throw new ArgumentException(FormattableString.Invariant($"axis '{axis.Name}' cannot show value {i}, {values[i]}; give finite numbers, above zero on a logarithmic axis"), nameof(values));
            if (i > 0 && !(places[i] > places[i - 1])) throw new ArgumentException(FormattableString.Invariant($"axis '{axis.Name}' has {values[i]} after {values[i - 1]}; give values in strictly ascending order"), nameof(values));
        }
    }

    internal static void Matrix(IReadOnlyList<IReadOnlyList<double>> values, int rows, int columns)
    {
        if (values.Count != rows) throw new ArgumentException(FormattableString.Invariant($"there are {values.Count} rows of values for {rows} parameters up; give as many"), nameof(values));
        for (var row = 0; row < rows; row++)
        {
            if (values[row].Count != columns)
                throw new ArgumentException(FormattableString.Invariant($"row {row} has {values[row].Count} values for {columns} parameters across; give as many"), nameof(values));
        }
    }
}
