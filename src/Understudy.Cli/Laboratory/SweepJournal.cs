using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Understudy.Runs;

namespace Understudy.Cli.Laboratory;

/// <summary>
/// The points of a sweep as they are done: one JSON object a line, appended and handed to the system at once, so that a process that is
/// killed loses at most the line it was writing. Finished, the file is put into the points' order.
/// </summary>
internal sealed class SweepJournal : IDisposable
{
    /// <summary>The file's name.</summary>
    public const string Name = "points.jsonl";

    private readonly string _path;
    private readonly SortedDictionary<int, string> _lines;
    private readonly Lock _gate = new();
    private FileStream? _file;

    private SweepJournal(string path, SortedDictionary<int, string> lines) => (_path, _lines) = (path, lines);

    /// <summary>The points that are done, by their number, each as its line.</summary>
    public IReadOnlyDictionary<int, string> Lines => _lines;

    /// <summary>Opens the journal of a run folder; a line that is cut or damaged is dropped, and its point counts as not done.</summary>
    public static SweepJournal Open(RunFolder run, int points)
    {
        var lines = new SortedDictionary<int, string>();
        if (File.Exists(run[Name]))
        {
            foreach (var line in File.ReadLines(run[Name]))
                if (PointOf(line) is { } point && point >= 0 && point < points) lines[point] = line;
        }

        var journal = new SweepJournal(run[Name], lines);
        journal.Rewrite();
        journal._file = new FileStream(run[Name], FileMode.Append, FileAccess.Write, FileShare.Read);
        return journal;
    }

    /// <summary>Adds a point that is done; from any thread.</summary>
    public void Add(int point, string line)
    {
        lock (_gate)
        {
            _lines[point] = line;
            _file!.Write(Encoding.UTF8.GetBytes(line + "\n"));
            _file.Flush();
        }
    }

    /// <summary>Closes the journal and puts its lines into the points' order.</summary>
    public void Finish()
    {
        Dispose();
        Rewrite();
    }

    public void Dispose() => _file?.Dispose();

    private void Rewrite() => AtomicFile.Write(_path, stream =>
    {
        foreach (var line in _lines.Values) stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
    });

    private static int? PointOf(string line)
    {
        try
        {
            return (int?)(JsonNode.Parse(line) as JsonObject)?["point"];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
