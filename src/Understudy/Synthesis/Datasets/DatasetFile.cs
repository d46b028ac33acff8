using System.Runtime.CompilerServices;
using System.Text.Json;
using Understudy.Runs;
using Understudy.Texts;

namespace Understudy.Synthesis.Datasets;

/// <summary>Data sets on disk: <c>samples.jsonl</c>, one sample a line, read and written as a stream.</summary>
public static class DatasetFile
{
    /// <summary>The file's name inside a run folder.</summary>
    public const string Name = "samples.jsonl";

    /// <summary>The file that a path names: the file itself, or <see cref="Name"/> inside a folder.</summary>
    /// <exception cref="InputException">Neither exists.</exception>
    public static string Locate(string path)
    {
        if (File.Exists(path)) return path;
        var inside = Path.Combine(path, Name);
        if (File.Exists(inside)) return inside;
        throw Directory.Exists(path)
            ? new InputException($"{path}: the folder holds no {Name}; make one with: understudy dataset build SCENES --out {path}")
            : new InputException($"{path}: no such file or folder");
    }

    /// <summary>One sample as a line of JSON, without the line's end.</summary>
    public static string ToLine(Sample sample) => JsonSerializer.Serialize(sample, DatasetJson.Lines.Sample);

    /// <summary>Writes samples as they come; the file stands once all are written, and nothing stands if one fails.</summary>
    /// <returns>The number of samples.</returns>
    public static async Task<int> WriteAsync(string path, IAsyncEnumerable<Sample> samples, CancellationToken cancellationToken = default)
    {
        using var file = AtomicFile.Begin(path);
        var count = await WriteAsync(file.Stream, samples, cancellationToken).ConfigureAwait(false);
        file.Commit();
        return count;
    }

    /// <summary>Writes samples as they come.</summary>
    /// <returns>The number of samples.</returns>
    public static async Task<int> WriteAsync(Stream stream, IAsyncEnumerable<Sample> samples, CancellationToken cancellationToken = default)
    {
        var count = 0;
        var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = DatasetJson.Lines.Options.Encoder, SkipValidation = true });
        await using (writer.ConfigureAwait(false))
        {
            await foreach (var sample in samples.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                JsonSerializer.Serialize(writer, sample, DatasetJson.Lines.Sample);
                writer.Flush();
                stream.WriteByte((byte)'\n');
                writer.Reset();
                count++;
            }
        }

        return count;
    }

    /// <summary>Reads samples one by one; only one is held at a time.</summary>
    /// <exception cref="InputException">A line is not a sample; names file, line and field.</exception>
    public static async IAsyncEnumerable<Sample> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (_, sample) in ReadLinesAsync(path, cancellationToken).ConfigureAwait(false)) yield return sample;
    }

    /// <summary>Reads samples one by one with the lines they stand in.</summary>
    internal static async IAsyncEnumerable<(string Line, Sample Sample)> ReadLinesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (number, line) in JsonLines.ReadAsync(path, cancellationToken).ConfigureAwait(false)) yield return (line, Parse(line, path, number));
    }

    private static Sample Parse(string line, string path, int number)
    {
        try
        {
            var sample = JsonSerializer.Deserialize(line, DatasetJson.Lines.Sample) ?? throw new InputException($"{path}({number}): null is not a sample");
            if (sample.Messages.Count == 0 || sample.Messages.Contains(null!)) throw new InputException($"{path}({number}): not a sample, at $.messages: it needs messages, and null is none");
            return sample.HistoryTurns >= 0 ? sample : throw new InputException($"{path}({number}): not a sample, at $.history_turns: {sample.HistoryTurns} is below 0");
        }
        catch (JsonException e)
        {
            throw new InputException($"{path}({number}): not a sample{(e.Path is { Length: > 1 } field ? $", at {field}" : "")}: {e.Message}", e);
        }
    }
}
