using System.Text;
using System.Xml.Linq;
using Understudy.Roleplay;
using Understudy.Sources.Containers;
using Understudy.Texts;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>Plays in Jon Bosak's XML: <c>PLAY/ACT/SCENE/SPEECH/SPEAKER/LINE/STAGEDIR</c>.</summary>
public static class BosakXml
{
    /// <summary>The dialect's name.</summary>
    public const string Format = "bosak";

    /// <summary>Whether the file begins as such a play.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => XmlHead.RootIs(head, "<PLAY>", "<PLAY ");

    /// <summary>Reads a play's file.</summary>
    /// <exception cref="InputException">The file is no such play.</exception>
    public static Play Read(string path) => Read(SourceFile.Read(path), Path.GetFileName(path));

    /// <summary>Reads a play.</summary>
    /// <param name="bytes">The file as it is.</param>
    /// <param name="name">The file's name, for positions and messages.</param>
    /// <exception cref="InputException">Not well-formed, not a <c>PLAY</c>, or without a speech.</exception>
    public static Play Read(byte[] bytes, string name)
    {
        var document = SafeXml.Parse(bytes, name);
        var root = document.Root!;
        if (root.Name.LocalName != "PLAY")
            throw new InputException($"{name}({SafeXml.Line(root)}): the root element is <{root.Name.LocalName}>; Bosak's plays begin with <PLAY>");
        var place = Whitespace.OneLine(root.Element("SCNDESCR")?.Value ?? "");
        if (place.StartsWith("SCENE", StringComparison.Ordinal)) place = place[5..].TrimStart(' ', '.', ':');
        var parts = Parts(root, name, NameCase.Of(place)).ToList();
        if (!parts.Any(p => p.Events.OfType<SpeechEvent>().Any()))
            throw new InputException($"{name}: no SPEECH with a SPEAKER inside an ACT, PROLOGUE or the like; there is nothing to stage");
        return new Play(
            Whitespace.OneLine(root.Element("TITLE")?.Value ?? Path.GetFileNameWithoutExtension(name)),
            Author(document),
            Format,
            [.. root.Elements("PERSONAE").SelectMany(Personae)],
            parts)
        {
            StageDirections = root.Descendants("STAGEDIR").Count(),
        };
    }

    // The files name no author, but their header says where the texts are from: a collection of Shakespeare's plays alone.
    private static string Author(XDocument document) =>
        document.DescendantNodes().OfType<XComment>().Any(c => c.Value.Contains("Moby Lexical Tools", StringComparison.Ordinal)) ? "William Shakespeare" : "";

    private static IEnumerable<Persona> Personae(XElement list) => list.Elements().SelectMany(e => e.Name.LocalName switch
    {
        "PERSONA" => PersonaEntry.Read(e.Value),
        "PGROUP" => e.Elements("PERSONA").SelectMany(p => PersonaEntry.Read(p.Value, NameCase.Of(e.Element("GRPDESCR")?.Value ?? "").TrimEnd('.'))),
        _ => [],
    });

    private static IEnumerable<PlayPart> Parts(XElement play, string file, string place)
    {
        foreach (var outer in play.Elements().Where(e => e.Name.LocalName is "ACT" or "INDUCT" or "PROLOGUE" or "EPILOGUE"))
        {
            var (title, setting) = Title(outer);
            if (Part(outer, title, setting.Length > 0 ? setting : place, file) is { } own) yield return own;
            foreach (var inner in outer.Elements().Where(e => e.Name.LocalName is "SCENE" or "PROLOGUE" or "EPILOGUE"))
            {
                (var scene, setting) = Title(inner);
                if (Part(inner, PartHeading.Join(title, scene), setting.Length > 0 ? setting : place, file) is { } part) yield return part;
            }
        }
    }

    private static (string Name, string Setting) Title(XElement part)
    {
        var title = Whitespace.OneLine(part.Element("TITLE")?.Value ?? "");
        if (PartHeading.Read(title) is { } heading) return (PartHeading.Join(heading.Act, heading.Scene), NameCase.Of(heading.Rest));
        var kind = part.Name.LocalName == "INDUCT" ? "Induction" : NameCase.Of(part.Name.LocalName);
        return (title.Length > 0 ? NameCase.Of(title) : kind, "");
    }

    private static PlayPart? Part(XElement part, string name, string setting, string file)
    {
        var events = part.Elements().Select(e => Event(e, file)).OfType<PlayEvent>().ToList();
        return events.Count == 0 ? null : new PlayPart(name, setting, new SourcePosition(file, SafeXml.Line(part)), events);
    }

    private static PlayEvent? Event(XElement element, string file)
    {
        var position = new SourcePosition(file, SafeXml.Line(element));
        switch (element.Name.LocalName)
        {
            case "STAGEDIR":
                var text = Whitespace.OneLine(element.Value);
                return text.Length == 0 ? null : new DirectionEvent(position, text, []);
            case "SPEECH":
                return new SpeechEvent(position, Label(element, file), Pieces(element));
            default:
                return null;
        }
    }

    private static string Label(XElement speech, string file)
    {
        var speakers = speech.Elements("SPEAKER").Select(s => Whitespace.OneLine(s.Value)).Where(s => s.Length > 0).ToList();
        return speakers switch
        {
            [] => throw new InputException($"{file}({SafeXml.Line(speech)}): a SPEECH without a SPEAKER; name who speaks"),
            [var one] => one,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };
    }

    private static IReadOnlyList<SpeechPiece> Pieces(XElement speech)
    {
        var pieces = new SpeechBuilder();
        foreach (var element in speech.Elements())
        {
            if (element.Name.LocalName is "STAGEDIR" or "SUBHEAD")
                pieces.Direction(element.Value);
            else if (element.Name.LocalName == "LINE")
                Line(element, pieces);
        }

        return pieces.Build();
    }

    private static void Line(XElement line, SpeechBuilder pieces)
    {
        foreach (var node in line.Nodes())
        {
            if (node is XText text)
                pieces.Words(SpaceFor(text.Value));
            else if (node is XElement { Name.LocalName: "STAGEDIR" } direction)
                pieces.Direction(direction.Value);
            else if (node is XElement other)
                pieces.Words(SpaceFor(other.Value));
        }

        pieces.EndLine();
    }

    // A LINE that is wrapped in the file is still one line of verse.
    private static string SpaceFor(string text) => new StringBuilder(text).Replace('\n', ' ').Replace('\r', ' ').ToString();
}
