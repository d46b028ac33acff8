using Understudy.Arrays;

namespace Understudy.Cli.Probes;

/// <summary>A text for each row: a column of the rows' own file, or a file beside it.</summary>
internal sealed class SideColumn
{
    private readonly IReadOnlyList<string>? _texts;
    private readonly string _name;

    private SideColumn(string name, string? column, IReadOnlyList<string>? texts) => (_name, Column, _texts) = (name, column, texts);

    /// <summary>The column's name; null where the texts have a file of their own.</summary>
    public string? Column { get; }

    /// <summary>Opens what a name means: a file where there is one, else a column.</summary>
    public static async Task<SideColumn?> OpenAsync(string? name, CancellationToken cancellationToken) => name switch
    {
        null => null,
        _ when File.Exists(name) => new SideColumn(name, null, await LabelFile.ReadAsync(name, cancellationToken).ConfigureAwait(false)),
        _ when name.IndexOfAny(['/', '\\']) >= 0 => throw new InputException($"{name}: no such file"),
        _ => new SideColumn(name, name, null),
    };

    /// <summary>The texts of a block's rows.</summary>
    /// <exception cref="InputException">The file has fewer lines than there are rows.</exception>
    public IReadOnlyList<string> Of(RowBlock block, RowFileOptions options, string path)
    {
        if (Column is not null) return block.Texts[options.Texts.ToList().IndexOf(Column)];
        if (block.First + block.Count > _texts!.Count) throw new InputException($"{_name}: {_texts.Count} texts, and more rows in {path}; there is one for each row");
        return [.. Enumerable.Range((int)block.First, block.Count).Select(i => _texts[i])];
    }

    /// <summary>Refuses a file with more lines than there were rows.</summary>
    public void RequireEnd(long rows, string path)
    {
        if (_texts is not null && _texts.Count != rows) throw new InputException($"{_name}: {_texts.Count} texts for {rows} rows of {path}; there is one for each row");
    }
}
