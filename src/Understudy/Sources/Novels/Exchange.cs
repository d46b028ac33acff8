namespace Understudy.Sources.Novels;

/// <summary>Two people who speak in turn need no cues: the paragraph after the next is the first one's again.</summary>
/// <remarks>
/// A turn is a paragraph of dialogue, or a short one that tells what one person does instead of answering ("Mr. Bennet
/// made no answer."). The turn is carried on from known paragraphs as far as <see cref="Reach"/>; when the next paragraph
/// with a cue of its own contradicts it, everything carried is taken back; when it agrees, the exchange is closed.
/// </remarks>
internal sealed class Exchange(List<PageState> pages)
{
    /// <summary>How many turns in a row are carried towards the next one with a cue.</summary>
    internal const int Reach = 12;

    /// <summary>How many of them are kept when no such turn comes.</summary>
    private const int OpenReach = 3;

    /// <summary>How many paragraphs back the people of a talk are looked for.</summary>
    private const int Memory = 7;

    /// <summary>How many turns are carried back from known ones.</summary>
    private const int ReachBack = 3;

    /// <summary>The longest narration, in words, that counts as a turn or does not interrupt one.</summary>
    private const int ShortNarration = 15;

    /// <summary>The longest narration, in words, that may follow the words of a turn in their paragraph.</summary>
    private const int LongNarration = 40;

    /// <summary>Decides a page from the pages before it, or checks what was carried against the page.</summary>
    internal void Continue(int page)
    {
        var state = pages[page];
        if (!state.IsDialogue) return;
        if (IsWithoutEvidence(state)) CarryOn(page);
        else if (state.IsAnchored) Check(page);
    }

    /// <summary>Takes back what was carried too far, and fills what is still open from the pages behind it.</summary>
    internal void Close()
    {
        for (var page = pages.Count - 1; page >= 0; page--)
        {
            if (IsCarried(pages[page]) && Distance(page, -1) > OpenReach) pages[page].TakeBack();
        }

        for (var page = pages.Count - 1; page >= 0; page--)
        {
            var state = pages[page];
            if (!IsWithoutEvidence(state) || state.IsDisputed) continue;
            var next = Neighbour(page, +1);
            var second = next < 0 ? -1 : Neighbour(next, +1);
            if (second < 0 || !pages[next].IsDialogue || Sole(next) is not { } other || First(second) is not { } speaker || speaker == other) continue;
            var third = Neighbour(second, +1);
            var before = Neighbour(page, -1);
            if (before >= 0 && Last(before) == speaker) continue;
            if (!(third >= 0 && First(third) == other) && !(before >= 0 && Last(before) == other)) continue;
            if (Distance(page, +1) <= ReachBack && MaySay(state, speaker, other)) state.Give(speaker, QuoteCue.AlternationOpen);
        }
    }

    private void CarryOn(int page)
    {
        var before = Neighbour(page, -1);
        if (before < 0 || Last(before) is not { } last || Distance(page, -1) > Reach) return;
        if (Partner(page, before, last) is { } partner && MaySay(pages[page], partner.Who, last)) pages[page].Give(partner.Who, partner.Rule);
    }

    /// <summary>The one who answers the last speaker: who spoke before, was called by name, or is the only other one in the talk.</summary>
    private (CastMember Who, QuoteCue Rule)? Partner(int page, int before, CastMember last)
    {
        var second = Neighbour(before, -1);
        if (second >= 0 && Last(second) is { } speaker && speaker != last && First(before) == last)
        {
            var third = Neighbour(second, -1);
            var isTalkOfTwo = (third >= 0 && Last(third) == last) || Range(before, page - Memory).All(i => pages[i].Decisions.All(d => d.Speaker is null || d.Speaker == last || d.Speaker == speaker));
            return isTalkOfTwo ? (speaker, QuoteCue.AlternationOpen) : null;
        }

        var called = pages[before].Addressed.Where(a => a != last).Select(a => Bearer(page, a, last)).OfType<CastMember>().Distinct().ToList();
        if (called.Count == 1) return (called[0], QuoteCue.Addressee);
        if (second >= 0 && Last(second) == last) return null;
        if (Range(before - 1, page - Memory).Any(i => pages[i].IsDialogue && pages[i].Last is null)) return null;
        var others = Range(before - 1, page - Memory).SelectMany(i => pages[i].Decisions.Select(d => d.Speaker)).OfType<CastMember>().Where(s => s != last).Distinct().ToList();
        if (others.Count != 1) return null;
        var isCrowded = Range(before, page - Memory).Any(i => Subjects(pages[i]).Any(s => s is not null && s != last && s != others[0]));
        return isCrowded ? null : (others[0], QuoteCue.AlternationOpen);
    }

    /// <summary>The one called: by that name, if present; else the one present who shares the family name ("Miss Bennet", said to a younger sister).</summary>
    private CastMember? Bearer(int page, CastMember called, CastMember last)
    {
        var present = Range(page - 1, 0).SelectMany(i => pages[i].Mentions.Select(m => m.Who).Concat(pages[i].Decisions.Select(d => d.Speaker).OfType<CastMember>())).Distinct().ToList();
        if (present.Contains(called)) return called;
        var family = present.Where(p => p != last && p.Surname is not null && p.Surname == called.Surname && p.Told == called.Told).ToList();
        return family.Count == 1 ? family[0] : null;
    }

    private void Check(int page)
    {
        var carried = new List<int>();
        for (var i = Neighbour(page, -1); i >= 0 && (IsCarried(pages[i]) || (carried.Count > 0 && !pages[i].IsDialogue)); i = Neighbour(i, -1)) carried.Add(i);
        if (carried.Count == 0 || pages[page].First is not { } anchor) return;
        var agrees = (Last(carried[0]) == anchor) == GoesOn(pages[page]);
        var beyond = Neighbour(carried[^1], -1);
        var isClosed = agrees && beyond >= 0 && (Last(beyond) == anchor || (Neighbour(beyond, -1) is >= 0 and var second && Last(second) == anchor));
        foreach (var i in carried)
        {
            if (!agrees) pages[i].TakeBack();
            else if (isClosed) MarkClosed(pages[i]);
        }
    }

    /// <summary>The nearest turn in one direction, past a short narration that names nobody; -1 where something longer stands between.</summary>
    private int Neighbour(int page, int step)
    {
        for (var i = page + step; i >= 0 && i < pages.Count && Math.Abs(i - page) <= 2; i += step)
        {
            if (!Joins(pages[Math.Min(i, i - step)], pages[Math.Max(i, i - step)])) return -1;
            if (pages[i].IsDialogue) return i;
            if (!IsShort(pages[i])) return -1;
            if (pages[i].References.Count > 0) return Silent(pages[i]) is null ? -1 : i;
        }

        return -1;
    }

    /// <summary>Whether a reply follows its speech closely: no long narration behind the one or before the other.</summary>
    private static bool Joins(PageState first, PageState second) => first.WordsBehind <= LongNarration && second.WordsBefore <= ShortNarration;

    private CastMember? First(int page) => pages[page].IsDialogue ? pages[page].First : Silent(pages[page]);

    private CastMember? Last(int page) => pages[page].IsDialogue ? pages[page].Last : Silent(pages[page]);

    /// <summary>The speaker of a whole turn, where it has but one.</summary>
    private CastMember? Sole(int page) => First(page) is { } first && Last(page) == first ? first : null;

    private static bool IsShort(PageState state) => Texts.Words.Count(state.Page.Text) <= ShortNarration;

    /// <summary>Whether the page's first cue says that its speaker has been speaking: "she continued".</summary>
    private static bool GoesOn(PageState state) =>
        state.Cues[0] is { } cue && state.Page.Tokens[cue.Verb].Text is "continued" or "added" or "resumed" or "proceeded" or "pursued" or "went";

    /// <summary>The one whose answer a short narration tells or denies: "He made no answer", "Elizabeth smiled".</summary>
    private static CastMember? Silent(PageState state)
    {
        if (!Array.Exists(state.Page.Tokens, t => IsAnswer(t.Text))) return null;
        var subjects = Subjects(state).ToList();
        return subjects.Count == 1 ? subjects[0] : null;
    }

    private static IEnumerable<CastMember?> Subjects(PageState state) =>
        state.References.Where(r => CueReader.IsSubject(state.Page, r)).Select(r => state.Resolved.GetValueOrDefault(r)).Distinct();

    /// <summary>Nobody speaks of himself by name, nor says "sir" to a lady.</summary>
    private static bool MaySay(PageState state, CastMember speaker, CastMember listener) =>
        !state.SpokenOf.Contains(speaker) && listener.Fits(state.AddressedGender);

    private static bool IsAnswer(string word) => word is "no" or "not" or "nothing" or "silent" or "silence"
        or "replied" or "answered" or "assured" or "agreed" or "acquiesced" or "bowed" or "nodded" or "smiled" or "laughed" or "blushed" or "coloured";

    private static void MarkClosed(PageState state)
    {
        for (var i = 0; i < state.Decisions.Length; i++)
        {
            if (state.Decisions[i].Cue == QuoteCue.AlternationOpen) state.Decisions[i] = state.Decisions[i] with { Cue = QuoteCue.AlternationClosed };
        }
    }

    /// <summary>How many turns away the nearest one with evidence of its own is, in one direction.</summary>
    private int Distance(int page, int step)
    {
        var distance = 1;
        for (var i = Neighbour(page, step); i >= 0 && pages[i].IsDialogue && !pages[i].IsAnchored; i = Neighbour(i, step)) distance++;
        return distance;
    }

    private static IEnumerable<int> Range(int from, int to)
    {
        for (var i = from; i >= Math.Max(0, to); i--) yield return i;
    }

    private static bool IsCarried(PageState state) => Array.Exists(state.Decisions, d => d.Cue is QuoteCue.AlternationOpen or QuoteCue.Addressee);

    private static bool IsWithoutEvidence(PageState state) => state.IsOpen && Array.TrueForAll(state.Cues, c => c is null);
}
