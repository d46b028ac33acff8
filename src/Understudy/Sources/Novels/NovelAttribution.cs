namespace Understudy.Sources.Novels;

/// <summary>A novel whose quotes have been given to speakers as far as the evidence goes.</summary>
public sealed class NovelAttribution
{
    private NovelAttribution(Novel novel, NovelCast cast, IReadOnlyList<IReadOnlyList<PageState>> chapters)
    {
        Novel = novel;
        Cast = cast;
        Chapters = chapters;
        Quotes = [.. chapters.SelectMany(c => c).SelectMany(Of)];
    }

    /// <summary>The novel.</summary>
    public Novel Novel { get; }

    /// <summary>Every outermost quote in the novel's order, the unattributed ones among them.</summary>
    public IReadOnlyList<AttributedQuote> Quotes { get; }

    internal NovelCast Cast { get; }

    internal IReadOnlyList<IReadOnlyList<PageState>> Chapters { get; }

    /// <summary>Finds the characters of a novel and gives them its quotes.</summary>
    public static NovelAttribution Of(Novel novel)
    {
        var marks = QuoteMarks.Of(novel.Chapters.SelectMany(c => c.Paragraphs).Select(p => p.Text));
        var pages = novel.Chapters.Select(c => NovelPage.Of(c, marks)).ToList();
        var cast = NovelCast.Of([.. pages.SelectMany(p => p)]);
        return new NovelAttribution(novel, cast, [.. pages.Select(c => ChapterAttribution.Run(c, cast))]);
    }

    private static IEnumerable<AttributedQuote> Of(PageState state) => state.Decisions.Select((d, i) =>
        new AttributedQuote(state.Page.Paragraph.Position, state.Page.Number(i), state.Page.Content(i), d.Speaker?.Name, d.Kind, d.Cue));
}
