using Understudy.Sources.Plays.Dialects;
using Understudy.Sources.Plays.Staging;

namespace Understudy.Sources.Plays;

/// <summary>Reads a play in a dialect of one file and stages it.</summary>
public sealed class PlayReader : ISourceReader
{
    private readonly Func<string, Play> _read;
    private readonly Recognition _recognises;

    private PlayReader(string format, Recognition recognises, Func<string, Play> read) =>
        (Format, _recognises, _read) = (format, recognises, read);

    private delegate bool Recognition(string path, ReadOnlySpan<byte> head);

    /// <summary>Jon Bosak's XML.</summary>
    public static PlayReader Bosak { get; } = new("bosak", (_, head) => BosakXml.Recognises(head), BosakXml.Read);

    /// <summary>The XML of the open canon.</summary>
    public static PlayReader Canon { get; } = new("canon", (_, head) => CanonXml.Recognises(head), CanonXml.Read);

    /// <summary>Fountain screenplay markup.</summary>
    public static PlayReader Fountain { get; } = new("fountain", Dialects.Fountain.Recognises, Dialects.Fountain.Read);

    /// <summary>Plain text with <c>NAME: line</c>.</summary>
    public static PlayReader Script { get; } = new("script", Dialects.Script.Recognises, Dialects.Script.Read);

    /// <inheritdoc/>
    public string Format { get; }

    /// <inheritdoc/>
    public bool Recognises(string path, ReadOnlySpan<byte> head) => _recognises(path, head);

    /// <inheritdoc/>
    public IEnumerable<ImportedWork> Read(string path, ImportOptions options, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [PlayStaging.Stage(_read(path), options)];
    }
}
