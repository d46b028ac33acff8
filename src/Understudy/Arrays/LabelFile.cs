using System.Globalization;
using System.Text;

namespace Understudy.Arrays;

/// <summary>A file with one text for each row of another: an npy file of one axis of whole numbers, or lines of text.</summary>
public static class LabelFile
{
    /// <summary>Reads all of it.</summary>
    /// <exception cref="InputException">There is no such file, it is damaged, an element is not a whole number, or a line is empty; names the place.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(string path, CancellationToken cancellationToken = default) =>
        System.IO.Path.GetExtension(path).Equals(".npy", StringComparison.OrdinalIgnoreCase)
            ? await ReadNpyAsync(path, cancellationToken).ConfigureAwait(false)
            : await ReadLinesAsync(path, cancellationToken).ConfigureAwait(false);

    private static async Task<IReadOnlyList<string>> ReadNpyAsync(string path, CancellationToken cancellationToken)
    {
        var rows = new NpyRows(path);
        await using var _ = rows.ConfigureAwait(false);
        if (rows.Dimension != 1) throw new InputException($"{path}: rows of {rows.Dimension} numbers; labels are one axis of whole numbers");
        var labels = new List<string>();
        // The numbers repeat: one text each.
        var written = new Dictionary<double, string>();
        await foreach (var block in rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            for (var i = 0; i < block.Count; i++)
            {
                var value = block.Values.Span[i];
                if (value != Math.Floor(value) || Math.Abs(value) > 9e15) throw new InputException($"{block.Place(path, i)}: {value.ToString(CultureInfo.InvariantCulture)} is not a whole number");
                if (!written.TryGetValue(value, out var text)) written[value] = text = value.ToString("0", CultureInfo.InvariantCulture);
                labels.Add(text);
            }
        }

        return labels;
    }

    private static async Task<IReadOnlyList<string>> ReadLinesAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new InputException($"{path}: no such file");
        var labels = new List<string>();
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            await foreach (var line in File.ReadLinesAsync(path, new UTF8Encoding(false, throwOnInvalidBytes: true), cancellationToken).ConfigureAwait(false))
            {
                var text = line.Trim();
                if (text.Length == 0) throw new InputException($"{path}({labels.Count + 1}): an empty line; every row has a label");
                if (!shared.TryGetValue(text, out var label)) shared[text] = label = text;
                labels.Add(label);
            }
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException($"{path}: not UTF-8 at or soon behind line {labels.Count + 1}; write the file again in UTF-8", e);
        }

        return labels;
    }
}
