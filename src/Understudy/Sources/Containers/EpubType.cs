using System.Xml.Linq;

namespace Understudy.Sources.Containers;

/// <summary>The semantic marks of an EPUB: the words of an element's <c>epub:type</c>.</summary>
internal static class EpubType
{
    public const string Persona = "z3998:persona";
    public const string StageDirection = "z3998:stage-direction";
    public const string Personae = "z3998:dramatis-personae";

    private static readonly XName Attribute = XName.Get("type", "http://www.idpf.org/2007/ops");

    /// <summary>The words an element is marked with, each as it stands, with its vocabulary ("z3998:persona") or without.</summary>
    public static IEnumerable<string> Types(this XElement element) =>
        element.Attribute(Attribute)?.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Whether the element is marked with the word, alone or among others.</summary>
    public static bool Is(this XElement element, string word) => element.Types().Contains(word, StringComparer.Ordinal);

    /// <summary>The element's name without its namespace.</summary>
    public static string Tag(this XElement element) => element.Name.LocalName;
}
