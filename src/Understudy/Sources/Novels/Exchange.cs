namespace Understudy.Sources.Novels;

/// <summary>Two people who speak in turn need no cues: the paragraph after the next is the first one's again.</summary>
/// <remarks>
/// The turn is carried on from known paragraphs as far as <see cref="Reach"/>; when the next paragraph with a cue of its
/// own contradicts it, everything carried is taken back; when it agrees, the exchange is closed.
/// </remarks>
internal sealed class Exchange(List<PageState> pages)
{
    /// <summary>How many paragraphs in a row a turn is carried without a cue.</summary>
    internal const int Reach = 12;

    /// <summary>How many paragraphs back the people of a talk are looked for.</summary>
    private const int Memory = 7;

    /// <summary>How many paragraphs a turn is carried back from known ones.</summary>
    private const int ReachBack = 3;

    /// <summary>Decides a page from the pages before it, or checks what was carried against the page.</summary>
    internal void Continue(int page)
    {
        var state = pages[page];
        if (!state.IsDialogue) return;
        if (state.IsOpen && !HasCue(state)) CarryOn(page);
        else if (state.IsAnchored) Check(page);
    }

    /// <summary>Fills what is still open from the pages behind it.</summary>
    internal void Close()
    {
        for (var page = pages.Count - 3; page >= 0; page--)
        {
            var state = pages[page];
            if (!state.IsOpen || HasCue(state) || !pages[page + 1].IsDialogue || !pages[page + 2].IsDialogue) continue;
            if (pages[page + 1].First is not { } other || pages[page + 1].Last != other || pages[page + 2].First is not { } speaker || speaker == other) continue;
            if (page > 0 && pages[page - 1].IsDialogue && pages[page - 1].Last == speaker) continue;
            if (Distance(page, +1) > ReachBack || state.SpokenOf.Contains(speaker)) continue;
            state.Give(speaker, QuoteCue.AlternationOpen);
        }
    }

    private void CarryOn(int page)
    {
        var state = pages[page];
        if (page == 0 || !pages[page - 1].IsDialogue || pages[page - 1].Last is not { } last) return;
        if (Partner(page, last) is not { } partner) return;
        if (state.SpokenOf.Contains(partner.Who) || Distance(page, -1) > Reach) return;
        state.Give(partner.Who, partner.Rule);
    }

    /// <summary>The one who answers the last speaker: who spoke before, was called by name, or is the only other one in the talk.</summary>
    private (CastMember Who, QuoteCue Rule)? Partner(int page, CastMember last)
    {
        if (page >= 2 && pages[page - 2].IsDialogue && pages[page - 2].Last is { } before && before != last && pages[page - 1].First == last)
            return (before, QuoteCue.AlternationOpen);
        var called = pages[page - 1].Addressed.Where(a => a != last).ToList();
        if (called.Count == 1) return (called[0], QuoteCue.Addressee);
        CastMember? other = null;
        for (var i = page - 2; i >= 0 && i >= page - Memory; i--)
        {
            foreach (var speaker in pages[i].Decisions.Select(d => d.Speaker))
            {
                if (speaker is null || speaker == last || speaker == other) continue;
                if (other is not null) return null;
                other = speaker;
            }
        }

        return other is null ? null : (other, QuoteCue.AlternationOpen);
    }

    private void Check(int page)
    {
        var carried = 0;
        while (page - carried - 1 >= 0 && IsCarried(pages[page - carried - 1])) carried++;
        if (carried == 0) return;
        var anchor = pages[page].First;
        if (anchor is null) return;
        var agrees = pages[page - 1].Last != anchor;
        for (var i = page - carried; i < page; i++)
        {
            if (!agrees) pages[i].TakeBack();
            else if (page - carried >= 2 && (pages[page - carried - 1].Last == anchor || pages[page - carried - 2].Last == anchor)) MarkClosed(pages[i]);
        }
    }

    private static void MarkClosed(PageState state)
    {
        for (var i = 0; i < state.Decisions.Length; i++)
        {
            if (state.Decisions[i].Cue == QuoteCue.AlternationOpen) state.Decisions[i] = state.Decisions[i] with { Cue = QuoteCue.AlternationClosed };
        }
    }

    /// <summary>How many paragraphs away the nearest one with evidence of its own is, in one direction.</summary>
    private int Distance(int page, int step)
    {
        var distance = 1;
        for (var i = page + step; i >= 0 && i < pages.Count && !pages[i].IsAnchored; i += step) distance++;
        return distance;
    }

    private static bool IsCarried(PageState state) => Array.Exists(state.Decisions, d => d.Cue is QuoteCue.AlternationOpen or QuoteCue.Addressee);

    private static bool HasCue(PageState state) => Array.Exists(state.Cues, c => c is not null);
}
