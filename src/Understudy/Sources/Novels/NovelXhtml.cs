using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Understudy.Roleplay;
using Understudy.Sources.Containers;

namespace Understudy.Sources.Novels;

/// <summary>Reads a novel from the XHTML documents of an EPUB or of a folder.</summary>
public static class NovelXhtml
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "colophon", "imprint", "imprimatur", "titlepage", "halftitlepage", "fulltitlepage", "uncopyright", "copyright", "copyright-page",
        "endnotes", "footnotes", "rearnotes", "toc", "loi", "lot", "dedication", "epigraph", "frontispiece", "cover",
        "preface", "foreword", "acknowledgments", "acknowledgements", "bibliography", "index", "glossary", "landmarks", "nav",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "blockquote", "section", "article", "li", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "thead", "tr", "td", "th",
        "pre", "aside", "main", "header", "footer", "figure", "body", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup",
    };

    /// <summary>Reads the documents of the spine in order, without title pages, contents, notes and other matter that is not the story.</summary>
    /// <exception cref="InputException">A document is no XHTML, or none of them holds a paragraph.</exception>
    public static Novel Read(SourceTree tree, EpubPackage package)
    {
        var chapters = new List<NovelChapter>();
        foreach (var file in package.Spine)
        {
            if (LeftOut.Contains(Stem(file))) continue;
            chapters.AddRange(new Document(file).Read(SafeXml.Parse(tree.Read(file), $"{tree.Path}:{file}")));
        }

        if (chapters.Count == 0) throw new InputException($"{tree.Path}: no document of the spine holds a paragraph of the story; is this a novel?");
        return new Novel(package.Title, package.Author, tree.Contains(EpubPackage.ContainerName) ? "epub" : "xhtml", chapters);
    }

    /// <summary>The package of a plain folder: its XHTML documents in natural order ("chapter-2" before "chapter-10"), titled like the folder.</summary>
    /// <exception cref="InputException">There is no XHTML document in it.</exception>
    public static EpubPackage Folder(SourceTree tree)
    {
        var files = tree.Names
            .Where(n => Path.GetExtension(n).ToLowerInvariant() is ".xhtml" or ".html" or ".htm")
            .Order(StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering))
            .ToList();
        if (files.Count == 0) throw new InputException($"{tree.Path}: no .xhtml or .html document in it");
        return new EpubPackage(Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(tree.Path)), "", [], "", files);
    }

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file);

    private static bool IsLeftOut(XElement element) =>
        element.Name.LocalName == "nav"
        || element.Types().Any(t => LeftOut.Contains(t[(t.IndexOf(':', StringComparison.Ordinal) + 1)..]));

    /// <summary>One document on its way to chapters.</summary>
    private sealed class Document(string file)
    {
        private readonly List<NovelChapter> _chapters = [];
        private readonly List<string> _headings = [];
        private List<NovelParagraph> _paragraphs = [];
        private string _title = "";
        private int _index;
        private bool _break;

        internal List<NovelChapter> Read(XDocument document)
        {
            var root = document.Root!;
            _title = NovelText.Normalise(root.Descendants().FirstOrDefault(e => e.Name.LocalName == "title")?.Value ?? Stem(file));
            var body = root.Descendants().FirstOrDefault(e => e.Name.LocalName == "body") ?? root;
            if (!IsLeftOut(body)) Walk(body);
            Close();
            return _chapters;
        }

        private void Walk(XElement element)
        {
            switch (element.Name.LocalName)
            {
                case "hgroup" or "h1" or "h2" or "h3":
                    if (_paragraphs.Count > 0) Close();
                    foreach (var line in element.Name.LocalName == "hgroup" ? element.Elements() : [element]) _headings.Add(Inline(line));
                    CountParagraphs(element);
                    return;
                case "h4" or "h5" or "h6" or "hr":
                    _break = true;
                    if (Inline(element) is { Length: > 0 } minor) Add(minor, element, null);
                    return;
                case "p":
                    _index++;
                    Add(Inline(element), element, _index);
                    return;
            }

            var words = new StringBuilder();
            foreach (var node in element.Nodes())
            {
                if (node is not XElement child || !Blocks.Contains(child.Name.LocalName))
                {
                    Append(node, words);
                    continue;
                }

                Add(NovelText.Normalise(words.ToString()), element, null);
                words.Clear();
                if (IsLeftOut(child)) CountParagraphs(child);
                else Walk(child);
            }

            Add(NovelText.Normalise(words.ToString()), element, null);
        }

        /// <summary>The index of a <c>p</c> counts every one in the file, also those that are left out.</summary>
        private void CountParagraphs(XElement element) => _index += element.DescendantsAndSelf().Count(e => e.Name.LocalName == "p");

        private void Add(string text, XElement element, int? index)
        {
            if (text.Length == 0) return;
            if (text.All(c => c is '*' or ' ' or '·' or '•' or '⁂' or '—' or '-' or '\n'))
            {
                _break = true;
                return;
            }

            _paragraphs.Add(new NovelParagraph(text, new SourcePosition(file, SafeXml.Line(element), index), _break));
            _break = false;
        }

        private void Close()
        {
            if (_paragraphs.Count > 0)
            {
                var title = string.Join(": ", _headings.Where(h => h.Length > 0));
                _chapters.Add(new NovelChapter(title.Length > 0 ? title : _title, _paragraphs));
                _headings.Clear();
            }

            _paragraphs = [];
            _break = false;
        }

        private static string Inline(XElement element)
        {
            var text = new StringBuilder();
            foreach (var node in element.Nodes()) Append(node, text);
            return NovelText.Normalise(text.ToString());
        }

        private static void Append(XNode node, StringBuilder text)
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value.Replace('\n', ' ').Replace('\r', ' '));
                    break;
                case XElement { Name.LocalName: "br" }:
                    text.Append('\n');
                    break;
                case XElement child when !IsNoteReference(child) && child.Name.LocalName is not ("img" or "svg" or "script" or "style"):
                    foreach (var inner in child.Nodes()) Append(inner, text);
                    break;
            }
        }

        private static bool IsNoteReference(XElement element) => element.Is("noteref");
    }
}
