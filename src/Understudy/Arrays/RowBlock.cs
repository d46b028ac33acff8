namespace Understudy.Arrays;

/// <summary>Some rows of a file that follow each other.</summary>
/// <param name="First">The number of the first row, from 0.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Values">Row after row, <paramref name="Count"/> times the file's dimension; valid until the next block is asked for.</param>
/// <param name="Texts">For each text column asked for, one text a row.</param>
/// <param name="Lines">For each row the line of the file it begins in, from 1; null where a file has no lines.</param>
public sealed record RowBlock(long First, int Count, ReadOnlyMemory<double> Values, IReadOnlyList<IReadOnlyList<string>> Texts, IReadOnlyList<long>? Lines = null)
{
    /// <summary>Refuses rows that hold NaN or an infinity, or a magnitude above 1e100, whose squares cannot be summed.</summary>
    /// <param name="path">The file, for the message.</param>
    /// <exception cref="InputException">Names the file, the row (from 1) or line, and the column (from 1).</exception>
    public void RequireFinite(string path)
    {
        var values = Values.Span;
        for (var i = 0; i < values.Length; i++)
        {
            // Also false for NaN.
            if (Math.Abs(values[i]) <= 1e100) continue;
            var row = i / (values.Length / Count);
            var found = double.IsFinite(values[i]) ? $"{values[i]:g3}, too large to be squared and summed," : double.IsNaN(values[i]) ? "NaN" : "an infinity";
            throw new InputException($"{Place(path, row)}: {found} in column {1 + (i % (values.Length / Count))} of the numbers; repair or drop the row");
        }
    }

    /// <summary>Where a row of the block is: file and line, or file and row from 1.</summary>
    public string Place(string path, int row) => Lines is null ? $"{path}: row {First + row + 1}" : $"{path}({Lines[row]})";
}
