namespace Understudy.Reporting.Charts;

/// <summary>A figure drawn twice, for a wide page and for a phone, with the words that explain it.</summary>
/// <remarks>Made by <see cref="Figures"/> and <see cref="Scientific.ScientificFigures"/>. The same data gives the same bytes on every machine, whatever fonts it has.</remarks>
public sealed record Figure
{
    internal Figure(string title, string caption, string description, Drawing wide, Drawing narrow, IReadOnlyList<LegendEntry>? legend = null)
    {
        Title = title;
        Caption = caption;
        Description = description;
        Wide = wide;
        Narrow = narrow;
        Legend = legend ?? [];
    }

    /// <summary>What the figure shows.</summary>
    public string Title { get; }

    /// <summary>How to read it, with units.</summary>
    public string Caption { get; }

    /// <summary>The figure in words, for those who cannot see it.</summary>
    public string Description { get; }

    internal Drawing Wide { get; }

    internal Drawing Narrow { get; }

    internal IReadOnlyList<LegendEntry> Legend { get; }
}

/// <summary>An ink and what it stands for.</summary>
internal sealed record LegendEntry(Ink Ink, string Meaning)
{
    /// <summary>A drawing of the mark; null for a patch of the ink.</summary>
    internal Drawing? Key { get; init; }

    /// <summary>Whether the wide drawing says it at the mark itself.</summary>
    internal bool IsNarrowOnly { get; init; }
}
