namespace Understudy.Sources.Plays.Dialects;

/// <summary>Directions between brackets inside spoken words: <c>[Aside] I know him.</c></summary>
internal static class Brackets
{
    private const string Openers = "[(（【";
    private const string Closers = "])）】";

    /// <summary>Adds a text to a speech, its bracketed stretches as directions; brackets without a partner stay words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The speech.</param>
    /// <param name="isDirection">Whether the bracketed text is a direction, by its opening bracket and its content.</param>
    public static void Read(string text, SpeechBuilder pieces, Func<char, string, bool> isDirection)
    {
        var partners = Partners(text);
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (partners[at] < 0) continue;
            var inside = text[(at + 1)..partners[at]];
            if (!isDirection(text[at], inside)) continue;
            pieces.Words(text[from..at]).Direction(inside);
            at = partners[at];
            from = at + 1;
        }

        pieces.Words(text[from..]);
    }

    /// <summary>Whether the whole text is one bracketed stretch.</summary>
    public static bool Enclose(string text) => text.Length > 2 && Openers.Contains(text[0], StringComparison.Ordinal) && Partners(text)[0] == text.Length - 1;

    /// <summary>Whether the text begins with a bracket that is not closed in it.</summary>
    public static bool OpensWithoutClosing(string text) => text.Length > 0 && Openers.Contains(text[0], StringComparison.Ordinal) && Partners(text)[0] < 0;

    // Each kind of bracket pairs with its own kind alone; one pass, however many stay open.
    private static int[] Partners(string text)
    {
        var partners = new int[text.Length];
        Array.Fill(partners, -1);
        var open = new Stack<int>[] { new(), new(), new(), new() };
        for (var at = 0; at < text.Length; at++)
        {
            if (Openers.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var kind)
                open[kind].Push(at);
            else if (Closers.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var closed && open[closed].TryPop(out var opener))
                partners[opener] = at;
        }

        return partners;
    }
}
