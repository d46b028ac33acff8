namespace Understudy.Sources.Plays.Staging;

/// <summary>Finds out who alone hears a speech.</summary>
internal static class Whisper
{
    /// <summary>
    /// The hearers of a speech of which every spoken word is whispered: whom the directions name, else the only other one
    /// on stage. Null when a part is said aloud, or when the source does not tell to whom: then nothing may be hidden.
    /// </summary>
    /// <param name="pieces">Words and directions in order.</param>
    /// <param name="speaker">Who speaks.</param>
    /// <param name="onStage">Who is on stage.</param>
    /// <param name="find">The character a name means, or null.</param>
    public static IReadOnlyList<string>? Hearers(IReadOnlyList<SpeechPiece> pieces, string speaker, IReadOnlyList<string> onStage, Func<string, string?> find)
    {
        var named = new List<string>();
        var (voice, whispered) = (Voice.Unchanged, false);
        foreach (var piece in pieces)
        {
            if (!piece.IsDirection)
            {
                if (string.IsNullOrWhiteSpace(piece.Text)) continue;
                if (voice is Voice.Unchanged or Voice.Aloud) return null;
                whispered |= voice == Voice.Whisper;
                continue;
            }

            var mark = AsideMark.Of(piece.Text).Voice;
            if (mark == Voice.Unchanged)
            {
                // "To Ross and Angus." after an aside: another is spoken to, and nothing says that it is said quietly.
                if (piece.Text.TrimStart('(', '[', ' ').StartsWith("to ", StringComparison.OrdinalIgnoreCase)) voice = Voice.Aloud;
                continue;
            }

            voice = mark;
            if (mark == Voice.Whisper) named.AddRange(Mentions.Clauses(piece.Text, find).SelectMany(c => c.Who).Select(w => w.Name).OfType<string>());
        }

        if (!whispered) return null;
        var hearers = named.Where(n => n != speaker).Distinct(StringComparer.Ordinal).ToList();
        if (hearers.Count > 0) return hearers;
        return onStage.Count == 2 && onStage.Contains(speaker) ? [.. onStage.Where(n => n != speaker)] : null;
    }
}
