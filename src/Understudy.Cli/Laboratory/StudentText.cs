using System.Globalization;
using Understudy.Collapse.Students;

namespace Understudy.Cli.Laboratory;

/// <summary>A student's data as they are typed: <c>cluster:AMPLITUDE,NOISE,D</c> or <c>teacher:D,FLIP_EVERY[,white]</c>.</summary>
internal static class StudentText
{
    /// <summary>The data of a text; one of the two is null.</summary>
    /// <exception cref="InputException">The text has another form.</exception>
    public static (ClusterData? Clusters, TeacherData? Teacher) Parse(string text)
    {
        var (kind, parts) = text.Split(':', 2) is [var name, var rest] ? (name, rest.Split(',', StringSplitOptions.TrimEntries)) : (text, []);
        return (kind, parts) switch
        {
            ("cluster", [var amplitude, var noise, var dimension]) => (new ClusterData(Whole(dimension, text), Number(amplitude, text), Number(noise, text)), null),
            ("teacher", [var dimension, var flips]) => (null, new TeacherData(Dimension: Whole(dimension, text)) { FlipEvery = Whole(flips, text), White = false }),
            ("teacher", [var dimension, var flips, "white"]) => (null, new TeacherData(Dimension: Whole(dimension, text)) { FlipEvery = Whole(flips, text), White = true }),
            _ => throw new InputException($"--student {text}: it is cluster:AMPLITUDE,NOISE,D or teacher:D,FLIP_EVERY[,white], such as cluster:2,0,8 or teacher:16,10,white"),
        };
    }

    /// <summary>The data as they are typed; null where there is no student.</summary>
    public static string? Of(ClusterData? clusters, TeacherData? teacher) => (clusters, teacher) switch
    {
        ({ } c, _) => $"cluster:{c.Amplitude:R},{c.Noise:R},{c.Dimension}",
        (_, { } t) => $"teacher:{t.Dimension},{t.FlipEvery}{(t.White ? ",white" : "")}",
        _ => null,
    };

    private static int Whole(string part, string text) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new InputException($"--student {text}: '{part}' is no whole number from 0");

    private static double Number(string part, string text) => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new InputException($"--student {text}: '{part}' is no number");
}
