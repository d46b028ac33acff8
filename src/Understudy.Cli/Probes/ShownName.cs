using System.Globalization;

namespace Understudy.Cli.Probes;

/// <summary>A name from a stranger's file, as a terminal shows it.</summary>
internal static class ShownName
{
    private const int Longest = 40;

    /// <summary>Cut short, as a name may be a whole text, and without what a terminal would obey.</summary>
    public static string Of(string name)
    {
        var shown = name.Length > Longest ? name[..(Longest - 1)] + "…" : name;
        return string.Concat(shown.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '·' : c));
    }
}
