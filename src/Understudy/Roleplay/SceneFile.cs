using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Understudy.Texts;

namespace Understudy.Roleplay;

/// <summary>Scenes on disk: <c>scenes.jsonl</c>, one scene a line, read and written as a stream.</summary>
public static class SceneFile
{
    /// <summary>The file's name inside a run folder.</summary>
    public const string Name = "scenes.jsonl";

    /// <summary>The file that a path names: the file itself, or <see cref="Name"/> inside a folder.</summary>
    /// <exception cref="InputException">Neither exists.</exception>
    public static string Locate(string path)
    {
        if (File.Exists(path)) return path;
        var inside = Path.Combine(path, Name);
        if (File.Exists(inside)) return inside;
        throw Directory.Exists(path)
            ? new InputException($"{path}: the folder holds no {Name}; make one with: understudy import BOOK --out {path}")
            : new InputException($"{path}: no such file or folder");
    }

    /// <summary>One scene as a line of JSON, without the line's end.</summary>
    public static string ToLine(Scene scene) => JsonSerializer.Serialize(scene, RoleplayJson.Readable.Scene);

    /// <summary>Writes a scene as a line.</summary>
    public static void Write(Stream stream, Scene scene)
    {
        stream.Write(Encoding.UTF8.GetBytes(ToLine(scene)));
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads scenes one by one; only one is held at a time.</summary>
    /// <exception cref="InputException">A line is not a scene; names file, line and field.</exception>
    public static async IAsyncEnumerable<Scene> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (number, line) in JsonLines.ReadAsync(path, cancellationToken).ConfigureAwait(false)) yield return Parse(line, path, number);
    }

    private static Scene Parse(string line, string path, int number)
    {
        try
        {
            var scene = JsonSerializer.Deserialize(line, RoleplayJson.Readable.Scene) ?? throw new InputException($"{path}({number}): null is not a scene");
            if (scene.Cast.Contains(null!)) throw new InputException($"{path}({number}): not a scene, at $.cast: null is not a character");
            if (scene.Turns.Contains(null!)) throw new InputException($"{path}({number}): not a scene, at $.turns: null is not a turn");
            return scene;
        }
        catch (JsonException e)
        {
            throw new InputException($"{path}({number}): not a scene{(e.Path is { Length: > 1 } field ? $", at {field}" : "")}: {e.Message}", e);
        }
    }
}
