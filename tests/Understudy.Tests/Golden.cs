using System.Runtime.CompilerServices;

namespace Understudy.Tests;

/// <summary>
/// Texts held against files written down once and read by a person. UNDERSTUDY_UPDATE_GOLDENS=1 rewrites the files in the
/// source tree; the difference is then to be looked at like any other change.
/// </summary>
internal static class Golden
{
    /// <summary>Compares a text with the file <c>Golden/name</c> beside the calling test.</summary>
    public static void Check(string name, string actual, [CallerFilePath] string test = "")
    {
        var inSource = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("UNDERSTUDY_UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(inSource)!);
            File.WriteAllText(inSource, actual);
            return;
        }

        // Files are copied beside the assembly, so that tests run where the source tree is not.
        var copied = Path.Combine(AppContext.BaseDirectory, "Golden", name);
        Assert.True(File.Exists(copied), $"there is no golden file {name}; make it with UNDERSTUDY_UPDATE_GOLDENS=1");
        Assert.Equal(File.ReadAllText(copied), actual);
    }
}
