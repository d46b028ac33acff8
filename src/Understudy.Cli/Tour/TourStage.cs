using Understudy.Sources;

namespace Understudy.Cli.Tour;

/// <summary>What the acts share: where they work, on which book, with which seed.</summary>
/// <param name="Folder">The tour's folder; each act has run folders inside.</param>
/// <param name="Book">The book's file.</param>
/// <param name="Seed">The seed of everything random.</param>
internal sealed record TourStage(string Folder, string Book, int Seed)
{
    /// <summary>The run folder of the import.</summary>
    public string Scenes => Path.Combine(Folder, "1-scenes");

    /// <summary>The run folder of the annotated scenes.</summary>
    public string Layers => Path.Combine(Folder, "1-layers");

    /// <summary>The run folder of the data set.</summary>
    public string Dataset => Path.Combine(Folder, "1-dataset");

    /// <summary>The run folder of the split.</summary>
    public string Split => Path.Combine(Folder, "1-split");

    /// <summary>The run folder of the experiments.</summary>
    public string Laboratory => Path.Combine(Folder, "2-laboratory");

    /// <summary>The imported book; every act may ask for it, the first one makes it.</summary>
    public Task<ImportSummary> ImportAsync(CancellationToken cancellationToken) =>
        ImportRun.ExecuteAsync([Book], SourceCatalog.Auto, new ImportOptions { Soliloquies = true }, Scenes, Verb.Version, cancellationToken: cancellationToken);
}
