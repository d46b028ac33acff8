using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Understudy.Reporting.Html;

/// <summary>
/// An element, built like a collection: <c>new Element("p", "intro") { "text", new Element("em") { "more" } }</c>.
/// Written so that the page is well-formed XML as well as HTML.
/// </summary>
internal sealed class Element : Node, IEnumerable
{
    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.Ordinal, "meta", "br", "hr", "rect", "path", "circle", "ellipse", "line", "polygon", "polyline");

    private static readonly FrozenSet<string> OwnLine = FrozenSet.Create(
        StringComparer.Ordinal,
        "head", "body", "meta", "title", "style", "script", "header", "main", "section", "article", "footer", "nav", "div",
        "h1", "h2", "h3", "h4", "ol", "ul", "li", "dl", "dt", "dd", "figure", "figcaption", "svg", "table", "tr", "details");

    private readonly string _name;
    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly List<Node> _children = [];

    internal Element(string name, string? cssClass = null)
    {
        _name = name;
        if (cssClass is not null) _attributes.Add(("class", cssClass));
    }

    /// <summary>Adds an attribute; names come from code, values may come from anywhere.</summary>
    internal Element With(string name, string value)
    {
        _attributes.Add((name, value));
        return this;
    }

    /// <summary>Adds an attribute with a number, at two decimals at most.</summary>
    internal Element With(string name, double value) => With(name, value.ToString("0.##", CultureInfo.InvariantCulture));

    public void Add(string text) => _children.Add(new Text(text));

    public void Add(Node? child)
    {
        if (child is not null) _children.Add(child);
    }

    public void Add(IEnumerable<Node> children) => _children.AddRange(children);

    internal override void WriteTo(StringBuilder page)
    {
        if (OwnLine.Contains(_name)) page.Append('\n');
        page.Append('<').Append(_name);
        foreach (var (name, value) in _attributes)
        {
            page.Append(' ').Append(name).Append("=\"");
            Encoding.Append(page, value, inAttribute: true);
            page.Append('"');
        }

        if (Void.Contains(_name))
        {
            page.Append("/>");
            return;
        }

        page.Append('>');
        foreach (var child in _children) child.WriteTo(page);
        page.Append("</").Append(_name).Append('>');
    }

    // Only so that the compiler allows the collection's way of building.
    IEnumerator IEnumerable.GetEnumerator() => _children.GetEnumerator();
}
