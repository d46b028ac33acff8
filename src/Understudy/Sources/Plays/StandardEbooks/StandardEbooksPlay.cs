using System.Xml.Linq;
using Understudy.Roleplay;
using Understudy.Sources.Containers;

namespace Understudy.Sources.Plays.StandardEbooks;

/// <summary>Reads plays in the drama markup of Standard Ebooks: dialogue tables of persona and words.</summary>
public static class StandardEbooksPlay
{
    private static readonly string[] Apparatus =
        ["colophon", "imprint", "titlepage", "halftitlepage", "copyright-page", "endnotes", "footnotes", "toc", "loi"];

    /// <summary>Whether the work is a play: some document in reading order holds a dialogue row with a persona.</summary>
    /// <exception cref="InputException">A document is missing or damaged.</exception>
    public static bool IsPlay(SourceTree tree, EpubPackage package) =>
        package.Spine.Any(name => Mentions(tree.Read(name), "z3998:persona"u8) && Rows(Body(tree, name)).Any(DialogueRows.IsSpeech));

    /// <summary>
    /// Reads the dialogue of every document in reading order, prologue and epilogue included, and the dramatis personae.
    /// </summary>
    /// <exception cref="InputException">A document is missing or damaged, or there is no dialogue in the work.</exception>
    public static Play Read(SourceTree tree, EpubPackage package)
    {
        var personae = new List<Persona>();
        var parts = new List<PlayPart>();
        var directions = 0;
        foreach (var name in package.Spine)
        {
            var body = Body(tree, name);
            if (IsApparatus(body) || body.Elements().Any(e => IsApparatus(e))) continue;
            foreach (var list in body.DescendantsAndSelf().Where(e => e.Is(EpubType.Personae))) personae.AddRange(Entries(list));
            var rows = new DialogueRows(name);
            parts.AddRange(Parts(name, body, rows));
            directions += rows.StageDirections;
        }

        if (!parts.Exists(p => p.Events.OfType<SpeechEvent>().Any()))
            throw new InputException($"{tree.Path}: no dialogue table with personas (td epub:type=\"{EpubType.Persona}\"); this is no play in the markup of Standard Ebooks");
        return new Play(package.Title, package.Author, "epub", personae, parts)
        {
            Summary = package.Description,
            StageDirections = directions,
        };
    }

    private static XElement Body(SourceTree tree, string name)
    {
        var root = SafeXml.Parse(tree.Read(name), $"{tree.Path}:{name}").Root!;
        return root.Elements().FirstOrDefault(e => e.Tag() == "body") ?? root;
    }

    private static IEnumerable<XElement> Rows(XElement body) => body.Descendants().Where(e => e.Tag() == "tr");

    private static bool Mentions(ReadOnlySpan<byte> document, ReadOnlySpan<byte> mark) => document.IndexOf(mark) >= 0;

    private static IEnumerable<Persona> Entries(XElement list)
    {
        var items = list.Descendants().Where(e => e.Tag() is "li" && !e.Descendants().Any(d => d.Tag() is "li"));
        var rows = list.Descendants().Where(e => e.Tag() is "tr" && !e.Elements().All(c => c.Tag() == "th"));
        return items.Concat(rows).SelectMany(e => PersonaList.Read(MarkedText.Lines(e)));
    }

    private static IEnumerable<PlayPart> Parts(string file, XElement body, DialogueRows rows)
    {
        foreach (var section in body.DescendantsAndSelf().Where(e => e.Tag() is "section" or "article" or "body"))
        {
            if (section.Is(EpubType.Personae)) continue;
            var tables = Own(section, e => e.Tag() == "table").Where(t => Rows(t).Any(IsDialogue)).ToList();
            if (tables.Count == 0) continue;
            // An introduction quotes scenes; its essay is no setting.
            var essay = section.AncestorsAndSelf().Any(e => e.Is("z3998:non-fiction"));
            foreach (var block in Own(section, e => tables.Contains(e) || IsParagraph(e)).SkipWhile(e => e != tables[0]))
            {
                if (!tables.Contains(block))
                {
                    if (!essay) rows.AddBetween(block);
                }
                else
                {
                    foreach (var row in Rows(block)) rows.Add(row);
                }
            }

            yield return new PlayPart(PartName.Of(section), essay ? "" : Setting(section, tables[0]), new SourcePosition(file, SafeXml.Line(section), null), rows.Take());
        }
    }

    /// <summary>Whether the element belongs to the book rather than to the work: titles, notes, lists.</summary>
    private static bool IsApparatus(XElement element) => Array.Exists(Apparatus, element.Is);

    private static bool IsDialogue(XElement row) => row.Descendants().Any(e => e.Is(EpubType.Persona) || e.Is(EpubType.StageDirection));

    /// <summary>Elements of a section in order that belong to no section within it.</summary>
    private static IEnumerable<XElement> Own(XElement section, Func<XElement, bool> wanted)
    {
        foreach (var child in section.Elements())
        {
            if (wanted(child)) yield return child;
            else if (child.Tag() is not ("section" or "article" or "table"))
                foreach (var inner in Own(child, wanted)) yield return inner;
        }
    }

    private static bool IsParagraph(XElement element) =>
        element.Tag() == "p" && (element.Is("bridgehead") || !element.Ancestors().Any(a => a.Tag() is "header" or "hgroup"));

    /// <summary>The paragraphs before the first table, after those that the act gives before its first scene.</summary>
    private static string Setting(XElement section, XElement table)
    {
        var parent = section.Parent;
        var first = parent is not null && parent.Tag() == "section" && !section.ElementsBeforeSelf().Any(e => e.Tag() == "section");
        var ofAct = first ? parent!.Elements().TakeWhile(e => e != section).SelectMany(e => e.DescendantsAndSelf()).Where(IsParagraph) : [];
        var own = Own(section, e => e == table || IsParagraph(e)).TakeWhile(e => e != table);
        return string.Join(' ', ofAct.Concat(own).Select(MarkedText.Line).Where(t => t.Length > 0).Select(Sentence));
    }

    private static string Sentence(string text) => text[^1] is '.' or '!' or '?' or '”' or ')' or ':' ? text : text + ".";
}
