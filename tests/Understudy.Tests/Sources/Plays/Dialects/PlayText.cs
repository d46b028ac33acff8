using System.Text;
using Understudy.Sources.Plays;

namespace Understudy.Tests.Sources.Plays.Dialects;

/// <summary>Short ways to give a text to a reader and to look at what it made.</summary>
internal static class PlayText
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static IReadOnlyList<SpeechEvent> Speeches(this Play play) => [.. play.Parts.SelectMany(p => p.Events).OfType<SpeechEvent>()];

    public static IReadOnlyList<string> Directions(this Play play) => [.. play.Parts.SelectMany(p => p.Events).OfType<DirectionEvent>().Select(d => d.Text)];

    /// <summary>The pieces in one string, directions in brackets: <c>[Aside]|words</c>.</summary>
    public static string Show(this SpeechEvent speech) => string.Join('|', speech.Pieces.Select(p => p.IsDirection ? $"[{p.Text}]" : p.Text));

    /// <summary>Everything said or done, one line each.</summary>
    public static string Show(this PlayPart part) =>
        string.Join(" / ", part.Events.Select(e => e is SpeechEvent s ? $"{s.Label}: {s.Show()}" : ((DirectionEvent)e).Text));
}
