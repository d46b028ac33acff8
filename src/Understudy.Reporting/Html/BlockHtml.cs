using Understudy.Reporting.Blocks;

namespace Understudy.Reporting.Html;

/// <summary>How each kind of block is set.</summary>
internal static class BlockHtml
{
    /// <summary>The block as an element; ids inside it begin with <paramref name="id"/>.</summary>
    internal static Element Of(Block block, string id) => block switch
    {
        Paragraph paragraph => Prose(paragraph.Text),
        Subheading heading => new Element("h3", "subheading") { heading.Text },
        KeyFigures figures => Numbers(figures),
        Table table => TableBox(table),
        FigureBlock figure => FigureHtml.Of(figure.Figure),
        CastList cast => CastHtml.Of(cast),
        SceneReader reader => SceneReaderHtml.Of(reader, id),
        MessageSample sample => SampleHtml.Of(sample),
        CodeSample sample => SampleHtml.Of(sample),
        Shortfalls shortfalls => Shortfall(shortfalls, id),
        _ => throw new ArgumentException($"no way to set a {block.GetType().Name}", nameof(block)),
    };

    /// <summary>A box that scrolls by itself when its content is wider or longer than it, by keyboard too.</summary>
    internal static Element ScrollBox(string name, Node content) =>
        new Element("div", "scroll") { content }.With("tabindex", "0").With("role", "region").With("aria-label", name);

    private static Element Prose(string text) => new("div", "prose")
    {
        text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => new Element("p") { p }),
    };

    private static Element Numbers(KeyFigures figures) => new("dl", "numbers")
    {
        figures.Figures.Select(figure => new Element("div")
        {
            new Element("dt") { figure.Label },
            new Element("dd")
            {
                figure.Value,
                figure.Unit.Length == 0 ? null : new Element("span", "unit") { " " + figure.Unit },
            },
        }),
    };

    private static Element TableBox(Table table) => ScrollBox(table.Caption, new Element("table")
    {
        new Element("caption") { table.Caption },
        new Element("thead")
        {
            new Element("tr") { table.Columns.Select(c => new Element("th", c.IsNumber ? "number" : null) { c.Heading }.With("scope", "col")) },
        },
        new Element("tbody")
        {
            table.Rows.Select(row => new Element("tr")
            {
                row.Zip(table.Columns, (cell, column) => new Element("td", column.IsNumber ? "number" : null) { cell }),
            }),
        },
    });

    private static Element Shortfall(Shortfalls shortfalls, string id) => new Element("aside", "shortfalls")
    {
        new Element("h3") { shortfalls.Heading }.With("id", id),
        new Element("ul") { shortfalls.Items.Select(item => new Element("li") { item }) },
    }.With("aria-labelledby", id);
}
