using System.Text.Json;
using Understudy.Sources.Containers;

namespace Understudy.Sources.Coser;

/// <summary>Reads the CoSER corpus: a book's JSON, or the test set as an array of cases or one case a line.</summary>
public sealed class CoserReader : ISourceReader
{
    internal const string Name = "coser";

    /// <inheritdoc/>
    public string Format => Name;

    /// <inheritdoc/>
    public bool Recognises(string path, ReadOnlySpan<byte> head)
    {
        if (SourceText.DecodeHead(head)?.TrimStart() is not { } text || !(text.StartsWith('{') || text.StartsWith('['))) return false;
        return (Has("plots") && (Has("text") || Has("summary") || Has("conversation") || Has("character_datasets")))
            || (Has("book") && Has("i_p") && (Has("dialogues") || Has("character_profiles")));

        bool Has(string key) => text.Contains($"\"{key}\"", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public IEnumerable<ImportedWork> Read(string path, ImportOptions options, CancellationToken cancellationToken = default)
    {
        var works = new List<ImportedWork>();
        var tests = new CoserTestSet();
        var index = 0;
        foreach (var (document, line) in CoserJson.Read(path, cancellationToken))
        {
            if (CoserBook.Is(document))
                works.Add(CoserBook.Read(document, Path.GetFileNameWithoutExtension(path), cancellationToken));
            else if (document.Element.ValueKind == JsonValueKind.Array)
                foreach (var @case in document.Items()) tests.Add(@case, index++, 0);
            else if (CoserTestSet.IsCase(document))
                tests.Add(document, index++, line);
            else
                throw new InputException($"{document.File}: neither a book (\"plots\") nor a case of the test set (\"book\", \"dialogues\")");
        }

        works.AddRange(tests.ToWorks(Path.GetFileName(path)));
        return works;
    }
}
