namespace Understudy.Tests;

/// <summary>Real texts that live beside the repository, not in it. Tests that need them skip where they are absent.</summary>
internal static class Shared
{
    private static readonly string? Root = Find();

    /// <summary>The path of a file under shared/; skips the running test where it is absent.</summary>
    public static string Path(string relative)
    {
        Assert.SkipWhen(Root is null, "needs the shared corpus beside the repository (or UNDERSTUDY_SHARED)");
        return System.IO.Path.Combine(Root!, relative);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("UNDERSTUDY_SHARED") is { Length: > 0 } named && Directory.Exists(named)) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(candidate, "corpus"))) return candidate;
        }

        return null;
    }
}
