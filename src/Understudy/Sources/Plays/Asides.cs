using System.Text.RegularExpressions;
using Understudy.Roleplay;

namespace Understudy.Sources.Plays;

/// <summary>A speech taken apart: what is said, thought and done.</summary>
/// <param name="Stretches">In order; texts as in the source, white space included, so that nothing is lost.</param>
/// <param name="Thoughts">The asides in it.</param>
/// <param name="Whispers">The marks of words said to one person.</param>
internal sealed record SpokenPieces(IReadOnlyList<Segment> Stretches, int Thoughts, int Whispers);

/// <summary>
/// Finds the thoughts in a speech. An aside before the words runs to the next direction, to a stop with a dash, or to
/// the end; an aside after the words is the sentence before it; an aside in mid-sentence is the rest of the sentence.
/// </summary>
internal static partial class Asides
{
    /// <summary>Whether the direction is about how the words after it are said.</summary>
    public static bool IsMark(string direction) => AsideMark.Of(direction).Voice != Voice.Unchanged;

    /// <summary>
    /// Whether a play sets its asides after the words: more of its marks end a speech or a line than begin one. It decides
    /// for marks that have words of one line on both sides.
    /// </summary>
    public static bool AreTrailing(Play play)
    {
        var (leading, trailing) = (0, 0);
        foreach (var pieces in play.Parts.SelectMany(p => p.Events).OfType<SpeechEvent>().Select(s => s.Pieces))
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                if (!pieces[i].IsDirection || AsideMark.Of(pieces[i].Text).Voice != Voice.Aside) continue;
                var (before, after) = (Before(pieces, i), After(pieces, i));
                if (IsLineStart(before) || EndsWithDash(before)) leading++;
                else if (IsLineEnd(after)) trailing++;
            }
        }

        return trailing > leading;
    }

    /// <summary>Takes a speech apart.</summary>
    /// <param name="pieces">Words and directions in order.</param>
    /// <param name="trailing">What <see cref="AreTrailing"/> says of the play.</param>
    public static SpokenPieces Read(IReadOnlyList<SpeechPiece> pieces, bool trailing)
    {
        var stretches = new List<Segment>();
        var (thoughts, whispers) = (0, 0);
        // How far the words to come are thought: null for not at all.
        Regex? until = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!pieces[i].IsDirection)
            {
                Say(stretches, pieces[i].Text, until);
                until = null;
                continue;
            }

            var mark = AsideMark.Of(pieces[i].Text);
            if (mark.Voice != Voice.Unchanged) until = null;
            if (mark.Voice == Voice.Whisper) whispers++;
            if (mark.Voice == Voice.Aside)
            {
                var (before, after) = (Before(pieces, i), After(pieces, i));
                if (IsTrailing(before, after, trailing))
                {
                    TakeBack(stretches);
                    thoughts++;
                }
                else if (pieces.Skip(i + 1).Any(p => !p.IsDirection))
                {
                    until = IsMidSentence(before, mark) ? SentenceEnd() : StopWithDash();
                    thoughts++;
                }
            }

            if (mark.Rest.Length > 0) stretches.Add(Segment.Action(mark.Rest));
        }

        return new SpokenPieces(stretches, thoughts, whispers);
    }

    private static string Before(IReadOnlyList<SpeechPiece> pieces, int mark) => mark > 0 && !pieces[mark - 1].IsDirection ? pieces[mark - 1].Text : "";

    private static string After(IReadOnlyList<SpeechPiece> pieces, int mark) => mark + 1 < pieces.Count && !pieces[mark + 1].IsDirection ? pieces[mark + 1].Text : "";

    private static bool IsLineStart(string before) => before.Trim().Length == 0 || before.TrimEnd(' ').EndsWith('\n');

    private static bool IsLineEnd(string after) => after.Trim().Length == 0 || after.TrimStart(' ') is ['\n' or '—' or '–', ..];

    private static bool IsTrailing(string before, string after, bool trailing)
    {
        if (IsLineStart(before)) return false;
        if (IsLineEnd(after)) return true;
        // "An auction!—ha! ha!—[Aside.] Oh, the prodigal!": a dash before the mark opens what follows it.
        return trailing && !EndsWithDash(before) && before.TrimEnd() is [.., not (':' or ',')];
    }

    private static bool EndsWithDash(string before) => before.TrimEnd() is [.., '—' or '–'];

    private static bool IsMidSentence(string before, AsideMark mark) =>
        !IsLineStart(before) && (mark.IsLower || before.TrimEnd() is [.., var last] && (char.IsLetterOrDigit(last) || last is ',' or ':'));

    private static void Say(List<Segment> stretches, string words, Regex? until)
    {
        if (until is null)
        {
            stretches.Add(Segment.Speech(words));
            return;
        }

        var end = until.Match(words) is { Success: true } match ? match.Index + match.Length : words.Length;
        stretches.Add(Segment.Thought(words[..end]));
        if (end < words.Length) stretches.Add(Segment.Speech(words[end..]));
    }

    /// <summary>The last sentence of the words before becomes thought.</summary>
    private static void TakeBack(List<Segment> stretches)
    {
        var words = stretches[^1].Text;
        var body = words.TrimEnd().TrimEnd('—', '–').TrimEnd();
        var start = SentenceStarts().Matches(body) is { Count: > 0 } starts ? starts[^1].Index + starts[^1].Length : 0;
        stretches.RemoveAt(stretches.Count - 1);
        if (start > 0) stretches.Add(Segment.Speech(words[..start]));
        stretches.Add(Segment.Thought(words[start..]));
    }

    // Printers close an aside with ".—"; after "!" or "?" a dash only goes on.
    [GeneratedRegex(@"\.[”’]?\s*[—–]\s*(?=[\p{Lu}“‘'""]|$)")]
    private static partial Regex StopWithDash();

    [GeneratedRegex(@"[.!?]+[”’]?[—–]?(?=\s|$)")]
    private static partial Regex SentenceEnd();

    // A stop before a capital, or a dash at a line's end; cries inside ("Mercy on me! Has his distresses too") are one breath.
    [GeneratedRegex(@"(?<!\b(?:Mr|Mrs|Dr|St|Esq|[A-Z]))\.[”’]?\s*[—–]?\s*(?=[\p{Lu}“‘])|[—–]\s*\n\s*")]
    private static partial Regex SentenceStarts();
}
