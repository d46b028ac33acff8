using System.Net;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Resolvers;

namespace Understudy.Sources.Containers;

/// <summary>Reads XML that strangers wrote: no network, no files, no entity bombs; every element knows its line.</summary>
public static class SafeXml
{
    /// <summary>Entities may add this many characters to a document, no more.</summary>
    public const int MaxCharactersFromEntities = 1_000_000;

    /// <summary>Elements may nest this deep: some ten times what any book does, and far below what a walk over them can bear.</summary>
    public const int MaxDepth = 256;

    /// <summary>Parses a document; white space is kept, elements carry line information.</summary>
    /// <param name="bytes">The file as it is; the encoding is found from its mark or its declaration.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InputException">Not well-formed, wrongly encoded, nested too deep or expanding beyond bounds; names file, line and column.</exception>
    public static XDocument Parse(byte[] bytes, string name)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = new KnownDtds(),
            MaxCharactersFromEntities = MaxCharactersFromEntities,
            MaxCharactersInDocument = SourceTree.MaxEntryBytes,
        };
        try
        {
            using (var first = XmlReader.Create(new MemoryStream(bytes, writable: false), settings)) RefuseDepth(first, name);
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (UriFormatException e)
        {
            throw new InputException($"{name}: an address in its DOCTYPE or entities cannot be read: {e.Message}", e);
        }
        catch (XmlException e)
        {
            throw new InputException($"{name}({e.LineNumber},{e.LinePosition}): not readable as XML: {e.Message}", e);
        }
    }

    /// <summary>The line an element begins on, from 1.</summary>
    public static int Line(XObject node) => ((IXmlLineInfo)node).LineNumber;

    // Building the tree takes time that grows with the square of its depth, and reading an element's value recurses:
    // a document nested a hundred thousand deep must be refused before it is built.
    private static void RefuseDepth(XmlReader reader, string name)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth >= MaxDepth)
                throw new InputException($"{name}({((IXmlLineInfo)reader).LineNumber}): elements nested more than {MaxDepth} deep; no book is");
        }
    }

    /// <summary>Gives the entities of XHTML (<c>&amp;nbsp;</c> and the like) to documents that name its DTD, and nothing to all others.</summary>
    private sealed class KnownDtds : XmlResolver
    {
        private readonly XmlPreloadedResolver _xhtml = new(XmlKnownDtds.Xhtml10);

        public override ICredentials Credentials
        {
            set { }
        }

        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => relativeUri is null
            ? new Uri("about:blank")
            : relativeUri.Contains("DTD XHTML", StringComparison.OrdinalIgnoreCase) && !relativeUri.Contains("XHTML 1.0", StringComparison.OrdinalIgnoreCase)
                ? _xhtml.ResolveUri(baseUri, "-//W3C//DTD XHTML 1.0 Strict//EN")
                : _xhtml.ResolveUri(null, relativeUri);

        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            _xhtml.PreloadedUris.Contains(absoluteUri)
                ? _xhtml.GetEntity(absoluteUri, role, ofObjectToReturn)
                : new MemoryStream([], writable: false);
    }
}
