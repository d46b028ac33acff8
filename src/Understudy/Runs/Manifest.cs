using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Understudy.Runs;

/// <summary><c>manifest.json</c>: the files of a finished run with sizes and SHA-256, itself written last.</summary>
public static class Manifest
{
    /// <summary>Writes the manifest over all files of a folder.</summary>
    public static void Write(string folder)
    {
        var files = new JsonArray();
        foreach (var name in Files(folder))
        {
            var path = Path.Combine(folder, name);
            files.Add((JsonNode)new JsonObject
            {
                ["name"] = name,
                ["bytes"] = new FileInfo(path).Length,
                ["sha256"] = Hash(path),
            });
        }

        AtomicFile.WriteAllText(
            Path.Combine(folder, RunFolder.ManifestName),
            RunFolder.ToText(new JsonObject { ["format"] = RunConfiguration.FormatVersion, ["files"] = files }));
    }

    /// <summary>Whether the manifest stands and every file it lists is there unchanged.</summary>
    public static bool IsIntact(string folder)
    {
        var path = Path.Combine(folder, RunFolder.ManifestName);
        if (!File.Exists(path)) return false;
        try
        {
            if (JsonNode.Parse(File.ReadAllText(path))?["files"] is not JsonArray files) return false;
            foreach (var entry in files)
            {
                var file = Path.Combine(folder, (string?)entry?["name"] ?? "");
                if (!File.Exists(file) || new FileInfo(file).Length != (long?)entry?["bytes"] || Hash(file) != (string?)entry?["sha256"]) return false;
            }

            return true;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The SHA-256 of a file's content, or of all files of a folder with their names, in lower-case hexadecimal.</summary>
    public static string Hash(string path)
    {
        if (!Directory.Exists(path))
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Files(path, includeManifest: true))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{name}\0{Hash(Path.Combine(path, name))}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Files(string folder, bool includeManifest = false) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
        .Where(f => (includeManifest || f != RunFolder.ManifestName) && !AtomicFile.IsPartial(f))
        .Order(StringComparer.Ordinal);
}
