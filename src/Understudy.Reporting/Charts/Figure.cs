namespace Understudy.Reporting.Charts;

/// <summary>A figure drawn twice, for a wide page and for a phone, with the words that explain it.</summary>
/// <remarks>Made by <see cref="Figures"/>. The same data gives the same bytes on every machine, whatever fonts it has.</remarks>
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
internal sealed record LegendEntry(Ink Ink, string Meaning);
