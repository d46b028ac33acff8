using System.Text.Json;
using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Cli.Laboratory;

/// <summary>
/// A starting state from files: a JSON object <c>{"X":[[...]],"W":[[...]],"P":[[...]]}</c> (V, the student's map, stands in X's place where
/// there is a student), a folder with <c>X.npy</c> (or <c>V.npy</c>), <c>W.npy</c> and, with a head, <c>P.npy</c>, or these files with commas between them.
/// </summary>
internal static class StartFile
{
    private const string Forms = "a JSON object with X (or V), W and P as lists of rows, a folder with X.npy (or V.npy), W.npy and P.npy, or these files with commas";

    /// <summary>The state of a path, its shapes and numbers not yet held against a model.</summary>
    /// <exception cref="InputException">The path is no such thing; names the place.</exception>
    public static async Task<State> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var files = Files(path);
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing) throw new InputException($"--init {path}: there is no file {missing}; it is splitmix, seed:N, {Forms}");
        if (files is [var only]) return only.EndsWith(".npy", StringComparison.OrdinalIgnoreCase) ? throw new InputException($"--init {path}: one array is no start; it is {Forms}") : ReadJson(only);
        if (files.Count > 3) throw new InputException($"--init names {files.Count} files; it is {Forms}");
        return new State(
            await MatrixFile.ReadAsync(files[0], cancellationToken).ConfigureAwait(false),
            await MatrixFile.ReadAsync(files[1], cancellationToken).ConfigureAwait(false),
            files.Count == 3 ? await MatrixFile.ReadAsync(files[2], cancellationToken).ConfigureAwait(false) : null);
    }

    /// <summary>The files that a path means: itself, those of a folder, or those between commas.</summary>
    public static IReadOnlyList<string> Files(string path)
    {
        if (Directory.Exists(path))
        {
            string[] names = [File.Exists(Path.Combine(path, "V.npy")) ? "V.npy" : "X.npy", "W.npy", "P.npy"];
            return [.. names.Select(name => Path.Combine(path, name)).Where((file, i) => i < 2 || File.Exists(file))];
        }

        return path.Contains(',', StringComparison.Ordinal) && !File.Exists(path) ? path.Split(',', StringSplitOptions.TrimEntries) : [path];
    }

    private static State ReadJson(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new InputException($"{path}: not an object; --init takes {Forms}");
            if (root.EnumerateObject().Select(p => p.Name).FirstOrDefault(name => name is not ("X" or "V" or "W" or "P")) is { } unknown)
                throw new InputException($"{path}: \"{unknown}\" is none of X, V, W, P");
            if (root.TryGetProperty("X", out _) && root.TryGetProperty("V", out _)) throw new InputException($"{path}: has X and V; X for free samples, V for a student");
            return new State(
                Rows(root, root.TryGetProperty("V", out _) ? "V" : "X", path),
                Rows(root, "W", path),
                root.TryGetProperty("P", out _) ? Rows(root, "P", path) : null);
        }
        catch (JsonException e)
        {
            throw new InputException($"{path}({e.LineNumber + 1}): not readable as JSON: {e.Message}", e);
        }
    }

    private static Matrix Rows(JsonElement root, string name, string path)
    {
        if (!root.TryGetProperty(name, out var rows)) throw new InputException($"{path}: \"{name}\" is missing; --init takes {Forms}");
        if (rows.ValueKind != JsonValueKind.Array || rows.GetArrayLength() == 0) throw new InputException($"{path}: {name} is not a list of rows");
        var values = new List<double>();
        var (width, row) = (-1, 0);
        foreach (var line in rows.EnumerateArray())
        {
            if (line.ValueKind != JsonValueKind.Array) throw new InputException($"{path}: {name}: row {row} is not a list of numbers");
            width = width < 0 ? line.GetArrayLength() : width;
            if (line.GetArrayLength() != width) throw new InputException($"{path}: {name}: row {row} has {line.GetArrayLength()} numbers, row 0 has {width}");
            foreach (var value in line.EnumerateArray())
            {
                if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number)) throw new InputException($"{path}: {name}: row {row} holds {value.GetRawText()}; rows hold numbers");
                values.Add(number);
            }

            row++;
        }

        return new Matrix(row, width, [.. values]);
    }
}
