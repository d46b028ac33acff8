using Understudy.Roleplay;

namespace Understudy.Sources.Cards;

/// <summary>The notation of card messages: text between asterisks is action, all other text is speech.</summary>
internal static class CardMessage
{
    /// <summary>What a message plays. An asterisk without a partner is a character of the speech; emphasis within quotes is not action.</summary>
    public static Performance Read(string message)
    {
        var segments = new List<Segment>();
        var from = 0;
        int? open = null;
        var quoted = false;
        for (var at = 0; at < message.Length; at++)
        {
            if (message[at] is '“' or '”' || (message[at] == '"' && open is null)) quoted = message[at] switch { '“' => true, '”' => false, _ => !quoted };
            if (message[at] == '\n' && at + 1 < message.Length && message[at + 1] == '\n') quoted = false;
            if (message[at] != '*' || quoted) continue;

            // Two asterisks are emphasis; of three, one is the action's and two are emphasis at its edge.
            var run = 1;
            while (at + run < message.Length && message[at + run] == '*') run++;
            if (run is 1 or 3 && open is { } opener)
            {
                if (!char.IsWhiteSpace(message[at - 1]))
                {
                    segments.Add(Speech(message[from..opener]));
                    segments.Add(Segment.Action(Emphasis.Remove(message[(opener + 1)..(at + run - 1)])));
                    from = at + run;
                    open = null;
                }
            }
            else if (run is 1 or 3 && at + run < message.Length && !char.IsWhiteSpace(message[at + run]))
            {
                open = at;
            }

            at += run - 1;
        }

        segments.Add(Speech(message[from..]));
        return Performance.Of(segments).Canonical();
    }

    // Quotes around all of a speech only say that it is one; inside it they may quote.
    private static Segment Speech(string text)
    {
        var words = text.Trim();
        if (words.Length > 2 && ((words[0] == '"' && words.IndexOf('"', 1) == words.Length - 1) || (words[0] == '“' && words.IndexOf('”', StringComparison.Ordinal) == words.Length - 1)))
            words = words[1..^1].Trim();
        return Segment.Speech(Emphasis.Remove(words));
    }
}
