using System.Text;
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
    public static ImportSummary Execute(
        IReadOnlyList<string> paths,
        string format,
        ImportOptions options,
        string folder,
        string programVersion,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var readers = paths.Select(p => (Path: p, Reader: SourceCatalog.Find(p, format))).ToList();
        var run = RunFolder.Open(folder, Configuration(paths, format, options), programVersion);
        if (run.IsFinished) return ImportSummary.FromJson(File.ReadAllText(run[ImportSummary.Name]));
        try
        {
            var works = new List<WorkSummary>();
            using (var scenes = AtomicFile.Begin(run[SceneFile.Name]))
            {
                var ids = new HashSet<string>(StringComparer.Ordinal);
                foreach (var (path, reader) in readers)
                {
                    progress?.Report(path);
                    foreach (var work in reader.Read(path, options, cancellationToken))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        foreach (var scene in work.Scenes) Write(scenes.Stream, WithUniqueId(scene, ids));
                        works.Add(WorkSummary.Of(work));
                    }
                }

                if (works.Count == 0 || works.TrueForAll(w => w.Scenes == 0))
                    throw new InputException($"{string.Join(", ", paths)}: no scene was found: there is no dialogue in a form that is known");
                scenes.Commit();
            }

            var summary = new ImportSummary(works);
            AtomicFile.WriteAllText(run[ImportSummary.Name], summary.ToJson() + "\n");
            run.Finish();
            return summary;
        }
        catch
        {
            run.Abandon();
            throw;
        }
    }

    private static RunConfiguration Configuration(IReadOnlyList<string> paths, string format, ImportOptions options) => new(
        "import",
        new Dictionary<string, string>
        {
            ["format"] = format,
            ["soliloquies"] = options.Soliloquies ? "true" : "false",
            ["min-turns"] = options.MinTurns.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["max-turns"] = options.MaxTurns.ToString(System.Globalization.CultureInfo.InvariantCulture),
        },
        paths.Distinct(StringComparer.Ordinal).ToDictionary(p => p.Replace('\\', '/'), Manifest.Hash));

    /// <summary>Two editions of a work share their scenes' names; the later one's are numbered.</summary>
    private static Scene WithUniqueId(Scene scene, HashSet<string> ids)
    {
        if (ids.Add(scene.Id)) return scene;
        var edition = 2;
        while (!ids.Add($"{scene.Id}~{edition}")) edition++;
        return scene with { Id = $"{scene.Id}~{edition}" };
    }

    private static void Write(Stream stream, Scene scene)
    {
        stream.Write(Encoding.UTF8.GetBytes(SceneFile.ToLine(scene)));
        stream.WriteByte((byte)'\n');
    }
}
