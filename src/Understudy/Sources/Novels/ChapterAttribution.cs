namespace Understudy.Sources.Novels;

/// <summary>Gives the quotes of a chapter to speakers, paragraph by paragraph, by a cascade of rules (see <see cref="QuoteCue"/>).</summary>
internal sealed class ChapterAttribution
{
    private readonly CueReader _cues;
    private readonly List<PageState> _pages;
    private readonly ReferenceResolver _resolver;

    private ChapterAttribution(IReadOnlyList<NovelPage> pages, NovelCast cast)
    {
        var reader = new ReferenceReader(cast);
        _cues = new CueReader(reader);
        _pages = [.. pages.Select(p => new PageState(p, cast, reader))];
        _resolver = new ReferenceResolver(cast, _pages);
    }

    /// <summary>The chapter's pages with every quote decided.</summary>
    internal static IReadOnlyList<PageState> Run(IReadOnlyList<NovelPage> pages, NovelCast cast)
    {
        var attribution = new ChapterAttribution(pages, cast);
        var exchange = new Exchange(attribution._pages);
        for (var page = 0; page < pages.Count; page++)
        {
            attribution.ReadPage(page);
            exchange.Continue(page);
        }

        exchange.Close();
        attribution.ActionsBehind();
        return attribution._pages;
    }

    private void ReadPage(int page)
    {
        var state = _pages[page];
        FindCues(state);
        state.Leads = CueReader.Leading(state.Page, state.References);
        foreach (var reference in state.References.Concat(state.Cues.Select(c => c?.Subject).OfType<Reference>()).Distinct().OrderBy(r => r.Token))
        {
            if (_resolver.Resolve(page, reference) is { } who) state.Resolved[reference] = who;
        }

        ByContinuation(page);
        ByCue(state);
        ByLeadIn(page);
        ByParagraph(state);
        ByActionBefore(state);
        ByParagraph(state);
    }

    private void FindCues(PageState state)
    {
        var from = 0;
        for (var i = 0; i < state.Cues.Length; i++)
        {
            var cue = _cues.After(state.Page, i);
            if (cue is null || cue.Subject.IsPronoun)
            {
                // "The Rabbit interrupted: '…' he said": the name before it tells who he is.
                var before = CueReader.Before(state.Page, i, from, state.References);
                if (cue is null || before?.Subject.Named is not null) cue = before;
            }

            state.Cues[i] = cue;
            from = Math.Max(state.Page.TokenOf(i) + 1, cue is null ? 0 : Math.Max(cue.Subject.End, cue.Verb + cue.VerbLength));
            if (state.Cues[i] is null && SpokenOf.IsSpokenOf(state.Page, i)) state.Decisions[i] = new Decision(null, QuoteKind.None, QuoteCue.NotSpoken);
        }
    }

    private void ByContinuation(int page)
    {
        var state = _pages[page];
        if (page == 0 || state.Decisions.Length == 0 || state.Page.Quotes[0].Start > 0 || state.Decisions[0].Cue == QuoteCue.NotSpoken) return;
        var before = _pages[page - 1];
        if (before.Decisions.Length == 0 || before.Page.Quotes[^1].IsClosed) return;
        var last = before.Decisions[^1];
        if (last.Speaker is not null && state.Cues[0] is null) state.Decisions[0] = last with { Cue = QuoteCue.Continuation };
    }

    /// <summary>A paragraph that ends in "and said:" has its words in the next.</summary>
    private void ByLeadIn(int page)
    {
        var state = _pages[page];
        if (page == 0 || state.Decisions.Length == 0 || state.Page.Quotes[0].Start > 0) return;
        if (state.Decisions[0] is not { Speaker: null, Cue: QuoteCue.None } || state.Cues[0] is not null) return;
        var before = _pages[page - 1];
        if (before.Leads is { } cue && before.Resolved.TryGetValue(cue.Subject, out var who))
            state.Decisions[0] = new Decision(who, cue.IsThought ? QuoteKind.Thought : QuoteKind.Speech, RuleOf(cue));
        else if (before.Leads is null && Action.Leading(before) is { } actor && !state.SpokenOf.Contains(actor))
            state.Decisions[0] = new Decision(actor, QuoteKind.Speech, QuoteCue.ActionBefore);
    }

    private static QuoteCue RuleOf(Cue cue) =>
        cue.Subject.Named is not null ? QuoteCue.Name : cue.Subject.IsPronoun ? QuoteCue.Pronoun : QuoteCue.Description;

    private static void ByCue(PageState state)
    {
        for (var i = 0; i < state.Cues.Length; i++)
        {
            if (state.Cues[i] is not { } cue || state.Decisions[i].Speaker is not null) continue;
            if (!state.Resolved.TryGetValue(cue.Subject, out var who)) continue;
            var goesOn = i > 0 && state.Decisions[i - 1] is { Kind: QuoteKind.Thought } before && before.Speaker == who
                && state.Page.Tokens[cue.Verb].Text is "added" or "continued" or "went" or "began";
            var aloud = state.Page.Tokens.Skip(cue.Verb).Take(4).Any(t => t.Text == "aloud");
            state.Decisions[i] = new Decision(who, cue.IsThought || (goesOn && !aloud) ? QuoteKind.Thought : QuoteKind.Speech, RuleOf(cue));
        }
    }

    /// <summary>A quote without a cue is said by whoever says the one before it in the paragraph, else the one behind it.</summary>
    private static void ByParagraph(PageState state)
    {
        bool Waits(int i) => state.Decisions[i] is { Speaker: null, Cue: QuoteCue.None } && state.Cues[i] is null;
        for (var i = 1; i < state.Decisions.Length; i++)
        {
            if (Waits(i) && state.Decisions[i - 1].Speaker is not null && !ActsBetween(state, i))
                state.Decisions[i] = state.Decisions[i - 1] with { Cue = QuoteCue.SameParagraph };
        }

        for (var i = state.Decisions.Length - 2; i >= 0; i--)
        {
            if (Waits(i) && state.Decisions[i + 1].Speaker is not null && !ActsBetween(state, i + 1))
                state.Decisions[i] = state.Decisions[i + 1] with { Cue = QuoteCue.SameParagraph };
        }
    }

    /// <summary>Whether the last whole sentence before a quote is about someone other than its neighbour in the paragraph.</summary>
    private static bool ActsBetween(PageState state, int quote) =>
        Action.Before(state, quote) is { } actor && state.Decisions[quote - 1].Speaker is { } speaker && actor != speaker;

    private static void ByActionBefore(PageState state)
    {
        for (var i = 0; i < state.Decisions.Length; i++)
        {
            if (state.Decisions[i] is not { Speaker: null, Cue: QuoteCue.None } || state.Cues[i] is not null) continue;
            if (Action.Before(state, i) is { } actor && !state.SpokenOf.Contains(actor)) state.Decisions[i] = new Decision(actor, QuoteKind.Speech, QuoteCue.ActionBefore);
        }
    }

    /// <summary>Last of all: what follows the words in their paragraph, where the neighbours do not speak against it.</summary>
    private void ActionsBehind()
    {
        for (var page = 0; page < _pages.Count; page++)
        {
            var state = _pages[page];
            if (!state.IsOpen || Array.Exists(state.Cues, c => c is not null)) continue;
            if (Action.Behind(state) is not { } actor || state.SpokenOf.Contains(actor)) continue;
            if ((page > 0 && _pages[page - 1].IsDialogue && _pages[page - 1].Last == actor) || (page + 1 < _pages.Count && _pages[page + 1].First == actor)) continue;
            state.Give(actor, QuoteCue.ActionAfter);
        }
    }
}
