using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Understudy.Preference;

/// <summary>Preferences on disk: one judgement of two items a line, read as a stream of bytes without making strings of them.</summary>
public static class PreferenceFile
{
    private const int LongestLine = 1 << 24;

    /// <summary>Reads judgements one by one; blank lines are passed over. The fields of a line are in docs/inconsistency.md.</summary>
    /// <param name="stream">The bytes, in UTF-8; not closed.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="items">Numbers the items.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">A line is not a preference; names file, line, and what to write.</exception>
    public static async IAsyncEnumerable<PreferenceRecord> ReadAsync(Stream stream, string name, ItemNames items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(items);
        var (buffer, scratch) = (new byte[1 << 17], new byte[1 << 17]);
        var (start, end, number, ended) = (0, 0, 1, false);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length < 0 && !ended)
            {
                if (end - start > LongestLine) throw new InputException($"{name}({number}): longer than {LongestLine >> 20} MB; a line holds one preference, {PreferenceLine.Example}");
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
                if (end == buffer.Length) (buffer, scratch) = (Grown(buffer), new byte[2 * buffer.Length]);
                // A terminal's read does not end with the token; the waiting does.
                var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
                end += read;
                ended = read == 0;
                continue;
            }

            if (length < 0) length = end - start;
            if (Parse(buffer.AsSpan(start, length), number, name, items, scratch) is { } record) yield return record;
            start += length + 1;
            number++;
            if (start > end || (start == end && ended)) yield break;
        }
    }

    private static PreferenceRecord? Parse(ReadOnlySpan<byte> line, int number, string name, ItemNames items, Span<byte> scratch)
    {
        if (number == 1 && line.StartsWith("\uFEFF"u8)) line = line[3..];
        if (line.Trim(" \t\r"u8).IsEmpty) return null;
        if (!Utf8.IsValid(line)) throw new InputException($"{name}({number}): not UTF-8; write the file again in UTF-8");
        try
        {
            return PreferenceLine.Parse(line, items, scratch);
        }
        catch (FormatException e)
        {
            throw new InputException($"{name}({number}): {e.Message}", e);
        }
        catch (JsonException e)
        {
            throw new InputException($"{name}({number}): not JSON at byte {e.BytePositionInLine + 1}; write one preference a line, {PreferenceLine.Example}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new InputException($"{name}({number}): half of a surrogate pair is escaped; write the other half too, or the character as it is", e);
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        var grown = new byte[2 * buffer.Length];
        buffer.CopyTo(grown, 0);
        return grown;
    }
}
