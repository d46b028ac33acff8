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

    /// <summary>The path of a file in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes the manifest, which declares the run finished. Call it last.</summary>
    public void Finish() => Manifest.Write(Path);

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
        catch (JsonException e)
        {
            throw new InputException($"{file}({e.LineNumber + 1}): damaged: {e.Message}; remove the folder or give --out another", e);
        }
    }
}
