using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Understudy.Runs;

/// <summary>
/// The folder of one run: <c>run.json</c> first (what was asked), results beside it, <c>manifest.json</c> last (what
/// was made). No manifest, not finished. The same command on the same folder goes on; another one is refused.
/// </summary>
public sealed class RunFolder
{
    /// <summary>The resolved configuration's file.</summary>
    public const string ConfigurationName = "run.json";

    /// <summary>The file whose presence means that the run is finished.</summary>
    public const string ManifestName = "manifest.json";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private RunFolder(string path, bool isResumed, bool isFinished) => (Path, IsResumed, IsFinished) = (path, isResumed, isFinished);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Whether an earlier run of the same configuration left its state here.</summary>
    public bool IsResumed { get; }

    /// <summary>Whether the earlier run was finished: its manifest stands and every file is as it says.</summary>
    public bool IsFinished { get; }

    /// <summary>Opens a folder for a run, or for going on with it.</summary>
    /// <param name="path">The folder; made if it is not there.</param>
    /// <param name="configuration">What is asked for.</param>
    /// <param name="programVersion">The version of the program, noted but not compared.</param>
    /// <exception cref="InputException">The folder holds another run (the differences are listed) or files that no run made.</exception>
    public static RunFolder Open(string path, RunConfiguration configuration, string programVersion)
    {
        var wanted = configuration.ToJson(programVersion);
        var file = System.IO.Path.Combine(path, ConfigurationName);
        if (File.Exists(file))
        {
            var differences = ConfigurationDifference.Between(Read(file), wanted);
            if (differences.Count > 0)
            {
                throw new InputException(
                    $"{path}: holds another run; give --out another folder, or repeat the options of that run. Different here:\n  "
                    + string.Join("\n  ", differences));
            }

            return new RunFolder(path, isResumed: true, Manifest.IsIntact(path));
        }

        if (File.Exists(path)) throw new InputException($"{path}: is a file; --out names a folder");
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any(e => !AtomicFile.IsPartial(e)))
            throw new InputException($"{path}: is not empty and holds no {ConfigurationName}; give --out a new or empty folder");
        Directory.CreateDirectory(path);
        AtomicFile.WriteAllText(file, ToText(wanted));
        return new RunFolder(path, isResumed: false, isFinished: false);
    }

    /// <summary>
    /// Carries out a run once: makes its results and finishes it, or, where the same run is finished already, only reads
    /// what it made. A run that fails before it made anything leaves no folder behind.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="configuration">What is asked for.</param>
    /// <param name="programVersion">Noted in the run.</param>
    /// <param name="make">Writes the results into the folder.</param>
    /// <param name="read">Reads from the folder what the caller wants to know.</param>
    public static async Task<T> OnceAsync<T>(string path, RunConfiguration configuration, string programVersion, Func<RunFolder, Task> make, Func<RunFolder, T> read)
    {
        var run = Open(path, configuration, programVersion);
        if (run.IsFinished) return read(run);
        try
        {
            await make(run).ConfigureAwait(false);
        }
        catch
        {
            run.Abandon();
            throw;
        }

        run.Finish();
        return read(run);
    }

    /// <summary>The path of a file in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes the manifest, which declares the run finished. Call it last.</summary>
    internal void Finish() => Manifest.Write(Path);

    /// <summary>
    /// Takes back a run that failed before it made anything worth keeping: a folder that held nothing but this run's
    /// configuration is removed; one that was resumed stays as it is.
    /// </summary>
    private void Abandon()
    {
        if (IsResumed) return;
        if (Directory.EnumerateFileSystemEntries(Path).All(e => System.IO.Path.GetFileName(e) == ConfigurationName)) Directory.Delete(Path, recursive: true);
    }

    /// <summary>JSON as run folders hold it: indented, letters of all scripts as they are, a line feed at the end.</summary>
    public static string ToText(JsonNode node)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, Indented)) node.WriteTo(writer);
        memory.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    private static JsonObject Read(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(file)) as JsonObject ?? throw new InputException($"{file}: not an object");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new InputException($"{file}: damaged: {e.Message}; remove the folder or give --out another", e);
        }
    }
}
