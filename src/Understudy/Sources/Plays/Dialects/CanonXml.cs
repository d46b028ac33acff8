using System.Text;
using System.Xml.Linq;
using Understudy.Roleplay;
using Understudy.Sources.Containers;
using Understudy.Texts;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>Plays in the markup of the ocws canon: <c>&lt;text char="Ely" type="verse"&gt;</c> and <c>&lt;text type="enter"&gt;</c>.</summary>
/// <remarks>Acts are not numbered and scenes only sometimes named; they get the numbers of their order.</remarks>
public static class CanonXml
{
    /// <summary>The dialect's name.</summary>
    public const string Format = "canon";

    /// <summary>Whether the file begins as such a play.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => XmlHead.RootIs(head, "<play>", "<play ");

    /// <summary>Reads a play's file.</summary>
    /// <exception cref="InputException">The file is no such play.</exception>
    public static Play Read(string path) => Read(SourceFile.Read(path), Path.GetFileName(path));

    /// <summary>Reads a play.</summary>
    /// <param name="bytes">The file as it is.</param>
    /// <param name="name">The file's name, for positions and messages.</param>
    /// <exception cref="InputException">Not well-formed, not a <c>play</c>, or without a speech.</exception>
    public static Play Read(byte[] bytes, string name)
    {
        var root = SafeXml.Parse(bytes, name).Root!;
        if (root.Name.LocalName != "play")
            throw new InputException($"{name}({SafeXml.Line(root)}): the root element is <{root.Name.LocalName}>; the canon's plays begin with <play>");
        var directions = 0;
        var parts = Parts(root, name, ref directions);
        if (!parts.Any(p => p.Events.OfType<SpeechEvent>().Any()))
            throw new InputException($"{name}: no <text char=\"...\"> inside an act and a scene; there is nothing to stage");
        var head = root.Element("head");
        var title = Whitespace.OneLine(head?.Element("title")?.Value ?? "");
        return new Play(
            title.Length > 0 ? title : Path.GetFileNameWithoutExtension(name),
            Whitespace.OneLine(head?.Element("author")?.Value ?? ""),
            Format,
            [],
            parts)
        {
            Summary = Whitespace.OneLine(head?.Element("note")?.Value ?? ""),
            StageDirections = directions,
        };
    }

    private static List<PlayPart> Parts(XElement root, string file, ref int directions)
    {
        var parts = new List<PlayPart>();
        var actNumber = 0;
        foreach (var act in root.Elements("text").Elements("act").Concat(root.Elements("act")))
        {
            var actName = Whitespace.OneLine(act.Attribute("name")?.Value ?? "");
            if (actName.Length == 0) actName = $"Act {RomanNumeral.Of(++actNumber)}";
            var sceneNumber = 0;
            foreach (var scene in act.Elements("scene"))
            {
                var sceneName = Whitespace.OneLine(scene.Attribute("name")?.Value ?? "");
                if (sceneName.Length == 0) sceneName = $"Scene {++sceneNumber}";
                var events = new List<PlayEvent>();
                foreach (var text in scene.Elements("text"))
                    if (Event(text, file, ref directions) is { } @event) events.Add(@event);
                if (events.Count == 0) continue;
                var setting = NameCase.Of(scene.Attribute("info")?.Value ?? "");
                parts.Add(new PlayPart(PartHeading.Join(actName, sceneName), setting, new SourcePosition(file, SafeXml.Line(scene)), events));
            }
        }

        return parts;
    }

    private static PlayEvent? Event(XElement text, string file, ref int directions)
    {
        var position = new SourcePosition(file, SafeXml.Line(text));
        var type = text.Attribute("type")?.Value ?? "";
        var words = Words(text);
        if (Whitespace.OneLine(text.Attribute("char")?.Value ?? "") is { Length: > 0 } label)
        {
            var pieces = new SpeechBuilder();
            Brackets.Read(type == "verse" ? words : Whitespace.OneLine(words), pieces, (opener, _) => opener == '[');
            directions += pieces.Directions;
            return new SpeechEvent(position, label, pieces.Build());
        }

        var direction = Direction(type, Whitespace.OneLine(words));
        if (direction.Length == 0) return null;
        directions++;
        return new DirectionEvent(position, direction, []);
    }

    /// <summary>The direction as a playwright would write it: the type is its verb.</summary>
    private static string Direction(string type, string text)
    {
        var verb = type switch { "enter" => "Enter", "exit" => "Exit", "exeunt" => "Exeunt", _ => "" };
        if (verb.Length == 0 || text.StartsWith(verb, StringComparison.OrdinalIgnoreCase)) return text;
        return text.Length == 0 || char.IsPunctuation(text[0]) ? verb + text : $"{verb} {text}";
    }

    // A note explains a word that stands before it; the word is the play's, the note is not.
    private static string Words(XElement text)
    {
        var words = new StringBuilder();
        foreach (var node in text.Nodes())
        {
            if (node is XText part)
                words.Append(part.Value);
            else if (node is XElement element && element.Name.LocalName != "note")
                words.Append(element.Value);
        }

        return words.ToString();
    }
}
