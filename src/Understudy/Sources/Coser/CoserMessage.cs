using Understudy.Roleplay;

namespace Understudy.Sources.Coser;

/// <summary>The notation of CoSER messages: <c>[thought]</c>, <c>(action)</c>, all else speech.</summary>
internal static class CoserMessage
{
    /// <summary>What a message plays: outermost brackets count, those without a partner stay speech, empty ones vanish.</summary>
    public static Performance ReadMessage(string text)
    {
        var partners = Partners(text);
        var segments = new List<Segment>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (partners[at] == 0) continue;
            segments.Add(Segment.Speech(text[from..at]));
            var inside = text[(at + 1)..partners[at]];
            segments.Add(text[at] == '[' ? Segment.Thought(inside) : Segment.Action(inside));
            at = partners[at];
            from = at + 1;
        }

        segments.Add(Segment.Speech(text[from..]));
        return Performance.Of(segments).Canonical();
    }

    // For each opening bracket its closing one (never at 0), kinds apart; one pass, however many stay open.
    private static int[] Partners(string text)
    {
        var partners = new int[text.Length];
        var (thoughts, actions) = (new Stack<int>(), new Stack<int>());
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '[': thoughts.Push(at); break;
                case '(': actions.Push(at); break;
                case ']' when thoughts.TryPop(out var opener): partners[opener] = at; break;
                case ')' when actions.TryPop(out var opener): partners[opener] = at; break;
            }
        }

        return partners;
    }
}
