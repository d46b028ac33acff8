using System.Xml.Linq;
using Understudy.Texts;

namespace Understudy.Sources.Containers;

/// <summary>What an EPUB says of itself: title, author, subjects and the documents in reading order.</summary>
/// <param name="Title">The first <c>dc:title</c>.</param>
/// <param name="Author">The first <c>dc:creator</c>; empty if none.</param>
/// <param name="Subjects">All <c>dc:subject</c> and Standard Ebooks' <c>se:subject</c>.</param>
/// <param name="Description">The long description without markup, or the short one; empty if none.</param>
/// <param name="Spine">The names of the documents in reading order, as the tree spells them.</param>
public sealed record EpubPackage(
    string Title,
    string Author,
    IReadOnlyList<string> Subjects,
    string Description,
    IReadOnlyList<string> Spine)
{
    /// <summary>The entry that every EPUB has.</summary>
    public const string ContainerName = "META-INF/container.xml";

    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>Reads <c>META-INF/container.xml</c> and the package it points to.</summary>
    /// <exception cref="InputException">A part is missing or points outside the archive; names it.</exception>
    public static EpubPackage Read(SourceTree tree)
    {
        if (!tree.Contains(ContainerName))
            throw new InputException($"{tree.Path}: {ContainerName} is missing; this is no EPUB");
        var container = SafeXml.Parse(tree.Read(ContainerName), $"{tree.Path}:{ContainerName}");
        var packageName = container.Descendants().FirstOrDefault(e => e.Name.LocalName == "rootfile")?.Attribute("full-path")?.Value
            ?? throw new InputException($"{tree.Path}:{ContainerName}: no rootfile with a full-path");
        var package = SafeXml.Parse(tree.Read(packageName), $"{tree.Path}:{packageName}").Root!;
        var folder = packageName.Contains('/', StringComparison.Ordinal) ? packageName[..(packageName.LastIndexOf('/') + 1)] : "";

        var manifest = package.Elements(Opf + "manifest").Elements(Opf + "item")
            .Where(i => i.Attribute("id") is not null && i.Attribute("href") is not null)
            .DistinctBy(i => i.Attribute("id")!.Value, StringComparer.Ordinal)
            .ToDictionary(i => i.Attribute("id")!.Value, i => i.Attribute("href")!.Value, StringComparer.Ordinal);
        var spine = new List<string>();
        foreach (var item in package.Elements(Opf + "spine").Elements(Opf + "itemref"))
        {
            var id = item.Attribute("idref")?.Value ?? "";
            if (!manifest.TryGetValue(id, out var href))
                throw new InputException($"{tree.Path}:{packageName}({SafeXml.Line(item)}): the spine names \"{id}\", which the manifest lacks");
            spine.Add(Resolve(tree, packageName, folder, href));
        }

        if (spine.Count == 0) throw new InputException($"{tree.Path}:{packageName}: the spine is empty; there is nothing to read");
        var metadata = package.Element(Opf + "metadata");
        string First(string name) => Whitespace.OneLine(metadata?.Elements(Dc + name).FirstOrDefault()?.Value ?? "");
        var metas = metadata?.Elements(Opf + "meta").ToList() ?? [];
        var longDescription = metas.FirstOrDefault(m => m.Attribute("property")?.Value == "se:long-description")?.Value;
        return new EpubPackage(
            First("title"),
            First("creator"),
            [.. metadata?.Elements(Dc + "subject").Select(s => Whitespace.OneLine(s.Value)) ?? [],
             .. metas.Where(m => m.Attribute("property")?.Value == "se:subject").Select(m => Whitespace.OneLine(m.Value))],
            longDescription is null ? First("description") : WithoutMarkup(longDescription),
            spine);
    }

    private static string Resolve(SourceTree tree, string packageName, string folder, string href)
    {
        var parts = new List<string>();
        foreach (var part in (folder + Uri.UnescapeDataString(href)).Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..")
            {
                parts.Add(part);
                continue;
            }

            if (parts.Count == 0) throw new InputException($"{tree.Path}:{packageName}: the path \"{href}\" points outside the archive; refused");
            parts.RemoveAt(parts.Count - 1);
        }

        var name = string.Join('/', parts);
        return tree.Contains(name) ? name : throw new InputException($"{tree.Path}:{packageName}: the document {href} is missing from the archive");
    }

    private static string WithoutMarkup(string html)
    {
        try
        {
            return Whitespace.OneLine(XElement.Parse($"<x>{html}</x>", LoadOptions.PreserveWhitespace).Value);
        }
        catch (System.Xml.XmlException)
        {
            return Whitespace.OneLine(html);
        }
    }
}
