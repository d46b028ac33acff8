using Understudy.Roleplay;
using Understudy.Runs;

namespace Understudy.Sources;

/// <summary>An import as a run: paths in, a folder with <c>scenes.jsonl</c>, <c>works.json</c> and a manifest out.</summary>
public static class ImportRun
{
    /// <summary>Imports works into a run folder, or returns what a finished run of the same options made there.</summary>
    /// <param name="paths">Files and folders, at least one; the scenes keep their order.</param>
    /// <param name="format">A name of <see cref="SourceCatalog.Formats"/>.</param>
    /// <param name="options">What the importer decides.</param>
    /// <param name="folder">The run folder.</param>
    /// <param name="programVersion">Noted in the run.</param>
    /// <param name="progress">Receives each path before it is read.</param>
    /// <param name="cancellationToken">Stops between works; nothing half-written stays.</param>
    /// <exception cref="InputException">A path cannot be read. A folder that was new is removed again.</exception>
    public static Task<ImportSummary> ExecuteAsync(
        IReadOnlyList<string> paths,
        string format,
        ImportOptions options,
        string folder,
        string programVersion,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var readers = paths.Select(p => (Path: p, Reader: SourceCatalog.Find(p, format))).ToList();
        return RunFolder.OnceAsync(
            folder,
            Configuration(paths, format, options),
            programVersion,
            run => Task.Run(() => Make(run, readers, options, progress, cancellationToken), cancellationToken),
            run => ImportSummary.FromJson(File.ReadAllText(run[ImportSummary.Name])));
    }

    private static void Make(
        RunFolder run,
        IReadOnlyList<(string Path, ISourceReader Reader)> readers,
        ImportOptions options,
        IProgress<string>? progress,
        CancellationToken cancellationToken)
    {
        var works = new List<WorkSummary>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        using var scenes = AtomicFile.Begin(run[SceneFile.Name]);
        foreach (var (path, reader) in readers)
        {
            progress?.Report(path);
            foreach (var work in reader.Read(path, options, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var scene in work.Scenes) SceneFile.Write(scenes.Stream, WithUniqueId(scene, ids));
                works.Add(WorkSummary.Of(work));
            }
        }

        if (ids.Count == 0)
            throw new InputException($"{string.Join(", ", readers.Select(r => r.Path))}: no scene was found: there is no dialogue in a form that is known");
        scenes.Commit();
        AtomicFile.WriteAllText(run[ImportSummary.Name], new ImportSummary(works).ToJson() + "\n");
    }

    private static RunConfiguration Configuration(IReadOnlyList<string> paths, string format, ImportOptions options) => new(
        "import",
        new Dictionary<string, string>
        {
            ["paths"] = string.Join(" | ", paths.Select(Named)),
            ["format"] = format,
            ["soliloquies"] = options.Soliloquies ? "true" : "false",
            ["min-turns"] = options.MinTurns.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["max-turns"] = options.MaxTurns.ToString(System.Globalization.CultureInfo.InvariantCulture),
        },
        paths.Distinct(StringComparer.Ordinal).ToDictionary(Named, Manifest.Hash));

    /// <summary>A path as the run's configuration names it, alike on all systems.</summary>
    private static string Named(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    /// <summary>Two editions of a work share their scenes' names; the later one's are numbered.</summary>
    private static Scene WithUniqueId(Scene scene, HashSet<string> ids)
    {
        if (ids.Add(scene.Id)) return scene;
        var edition = 2;
        while (!ids.Add($"{scene.Id}~{edition}")) edition++;
        return scene with { Id = $"{scene.Id}~{edition}" };
    }
}
