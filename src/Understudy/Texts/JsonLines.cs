using System.Runtime.CompilerServices;
using System.Text;

namespace Understudy.Texts;

/// <summary>Files of JSON lines, read as a stream with the lines' numbers.</summary>
public static class JsonLines
{
    /// <summary>The lines that are not blank, numbered from 1.</summary>
    /// <exception cref="InputException">A line is not UTF-8; names it.</exception>
    public static async IAsyncEnumerable<(int Number, string Line)> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        for (var number = 1; ; number++)
        {
            string? line;
            try
            {
                line = await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (DecoderFallbackException e)
            {
                throw new InputException($"{path}: not UTF-8 at or soon behind line {number}; write the file again in UTF-8", e);
            }

            if (line is null) yield break;
            if (!string.IsNullOrWhiteSpace(line)) yield return (number, line);
        }
    }
}
