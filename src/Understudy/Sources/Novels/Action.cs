namespace Understudy.Sources.Novels;

/// <summary>Who acts in the sentence beside a quote.</summary>
internal static class Action
{
    /// <summary>The one subject of the sentence that ends right before a quote; null where there is none or several.</summary>
    internal static CastMember? Before(PageState state, int quote)
    {
        var at = state.Page.TokenOf(quote);
        return at == 0 || state.Page.Tokens[at - 1].IsQuote ? null : OneSubject(state, state.Page.Sentence[at - 1], at);
    }

    /// <summary>The one subject of a paragraph's last sentence, where it ends in a colon or a dash and so leads to the next.</summary>
    internal static CastMember? Leading(PageState state)
    {
        var last = state.Page.Tokens.Length - 1;
        return last > 0 && (state.Page.Tokens[last].Is(':') || state.Page.Tokens[last].Is('—')) ? OneSubject(state, state.Page.Sentence[last], int.MaxValue) : null;
    }

    /// <summary>The one subject of the sentence that begins behind the last quote.</summary>
    internal static CastMember? Behind(PageState state)
    {
        var at = state.Page.TokenOf(state.Page.Quotes.Count - 1) + 1;
        return at >= state.Page.Tokens.Length || state.Page.LastOf(state.Page.Quotes.Count - 1) == ',' ? null : OneSubject(state, state.Page.Sentence[at], int.MaxValue, at);
    }

    private static CastMember? OneSubject(PageState state, int sentence, int before, int from = 0)
    {
        CastMember? subject = null;
        foreach (var reference in state.References)
        {
            if (reference.Token >= before || reference.Token < from || state.Page.Sentence[reference.Token] != sentence) continue;
            if (!CueReader.IsSubject(state.Page, reference) || CueReader.IsSubordinate(state.Page, reference)) continue;
            if (reference.IsGroup || !state.Resolved.TryGetValue(reference, out var who)) return null;
            if (subject is not null && subject != who) return null;
            subject = who;
        }

        return subject;
    }
}
