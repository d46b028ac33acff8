using System.Globalization;

namespace Understudy.Reporting.Tests;

/// <summary>How colours look, also to those who lack one kind of cone.</summary>
internal static class Vision
{
    /// <summary>
    /// Linear sRGB as seen with normal vision and without long, middle or short cones (Machado, Oliveira and Fernandes 2009,
    /// severity 1).
    /// </summary>
    internal static readonly IReadOnlyDictionary<string, double[]> Kinds = new Dictionary<string, double[]>
    {
        ["normal"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    /// <summary>WCAG 2: (L1 + 0.05) / (L2 + 0.05) with relative luminances of linearised sRGB.</summary>
    internal static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    internal static double Luminance(string color)
    {
        var rgb = Linear(color);
        return (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
    }

    /// <summary>The distance of two colours to a kind of vision: a hundred times that in OKLab, so that 1 is about the least that is seen.</summary>
    internal static double Distance(string one, string other, string kind)
    {
        var (a, b) = (OkLab(one, kind), OkLab(other, kind));
        return 100 * Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    /// <summary>The lightness of a colour to a kind of vision, 0 to 1.</summary>
    internal static double Lightness(string color, string kind) => OkLab(color, kind)[0];

    private static double[] OkLab(string color, string kind)
    {
        var seen = Times(Kinds[kind], Linear(color)).Select(c => Math.Clamp(c, 0, 1)).ToArray();
        var cones = Times([0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005], seen);
        return Times(
            [0.2104542553, 0.7936177850, -0.0040720468, 1.9779984951, -2.4285922050, 0.4505937099, 0.0259040371, 0.7827717662, -0.8086757660],
            [.. cones.Select(Math.Cbrt)]);
    }

    private static double[] Times(double[] matrix, double[] vector) =>
        [.. Enumerable.Range(0, 3).Select(row => Enumerable.Range(0, 3).Sum(i => matrix[(3 * row) + i] * vector[i]))];

    private static double[] Linear(string color)
    {
        return [Channel(1), Channel(3), Channel(5)];

        double Channel(int at)
        {
            var c = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
    }
}
