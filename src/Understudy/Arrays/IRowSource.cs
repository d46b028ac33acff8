namespace Understudy.Arrays;

/// <summary>A file of rows of numbers, all of one length, read in blocks: memory does not grow with the number of rows.</summary>
public interface IRowSource : IAsyncDisposable
{
    /// <summary>The file.</summary>
    string Path { get; }

    /// <summary>How many numbers a row has, from 1.</summary>
    int Dimension { get; }

    /// <summary>How many rows there are; null where only reading tells.</summary>
    long? Count { get; }

    /// <summary>All blocks in order. May be called again, for a second pass, once the first has ended.</summary>
    /// <exception cref="InputException">The file is damaged; names the place.</exception>
    IAsyncEnumerable<RowBlock> ReadAsync(CancellationToken cancellationToken = default);
}
