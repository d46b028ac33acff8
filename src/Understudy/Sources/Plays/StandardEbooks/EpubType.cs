using System.Xml.Linq;

namespace Understudy.Sources.Plays.StandardEbooks;

/// <summary>The semantic marks of Standard Ebooks: the words of an element's <c>epub:type</c>.</summary>
internal static class EpubType
{
    public const string Persona = "z3998:persona";
    public const string StageDirection = "z3998:stage-direction";
    public const string Personae = "z3998:dramatis-personae";

    private static readonly XName Attribute = XName.Get("type", "http://www.idpf.org/2007/ops");

    private static readonly string[] Apparatus =
        ["colophon", "imprint", "titlepage", "halftitlepage", "copyright-page", "endnotes", "footnotes", "toc", "loi"];

    /// <summary>Whether the element is marked with the word, alone or among others.</summary>
    public static bool Is(this XElement element, string word) =>
        element.Attribute(Attribute)?.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.Ordinal) == true;

    /// <summary>Whether the element belongs to the book rather than to the work: titles, notes, lists.</summary>
    public static bool IsApparatus(this XElement element) => Array.Exists(Apparatus, element.Is);

    /// <summary>The element's name without its namespace.</summary>
    public static string Tag(this XElement element) => element.Name.LocalName;
}
