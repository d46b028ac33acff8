namespace Understudy.Roleplay.Formats;

/// <summary>A notation for replies. Implementations are stateless and safe to share.</summary>
/// <remarks>
/// Parsing is total: any string gives a reply and a list of flaws. For a canonical reply, parsing what was rendered
/// gives the reply back, and rendering that gives the same characters.
/// </remarks>
public interface IReplyFormat
{
    /// <summary>The name by which options and files choose it.</summary>
    string Name { get; }

    /// <summary>Whether the notation has a place for role thinking; where it has none, rendering leaves thoughts out.</summary>
    bool CarriesRoleThinking { get; }

    /// <summary>Reads a reply; never throws for any string.</summary>
    ParsedReply Parse(string text, ReplyContext? context = null);

    /// <summary>Writes a reply; with a speaker, the performance begins with <c>Name: </c>.</summary>
    string Render(Reply reply, string? speaker = null);
}
