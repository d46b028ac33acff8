using Understudy.Texts;

namespace Understudy.Sources.Novels;

/// <summary>A page while its quotes are being given to speakers.</summary>
internal sealed class PageState
{
    internal PageState(NovelPage page, NovelCast cast, ReferenceReader reader)
    {
        Page = page;
        Decisions = new Decision[page.Quotes.Count];
        Cues = new Cue?[page.Quotes.Count];
        WordsBefore = page.Quotes.Count == 0 ? 0 : Words.Count(page.Text.AsSpan(0, page.Quotes[0].Start));
        WordsBehind = page.Quotes.Count == 0 ? 0 : Words.Count(page.Text.AsSpan(page.Quotes[^1].End));
        Mentions = cast.Mentions(page);
        References = Scan(page, reader);
        var spoken = page.Quotes.Select(q => NameCounts.QuotePage(page, q)).Select(p => (Page: p, Names: cast.Mentions(p))).ToList();
        Addressed = [.. spoken.SelectMany(s => s.Names.Where(m => Address.IsAddress(s.Page.Tokens, m.Token, m.Length))).Select(m => m.Who).Distinct()];
        AddressedGender = spoken.Select(s => Address.Gender(s.Page.Tokens)).FirstOrDefault(g => g != Gender.Unknown);
        SpokenOf = [.. spoken.SelectMany(s => s.Names).Select(m => m.Who).Distinct()];
    }

    internal NovelPage Page { get; }

    internal Decision[] Decisions { get; }

    internal Cue?[] Cues { get; }

    /// <summary>The cue at the page's end that leads to a quote in the next paragraph.</summary>
    internal Cue? Leads { get; set; }

    /// <summary>The characters named in the narration.</summary>
    internal List<Mention> Mentions { get; }

    /// <summary>Every reference of the narration, in order.</summary>
    internal List<Reference> References { get; }

    /// <summary>Whom the resolved references stand for.</summary>
    internal Dictionary<Reference, CastMember> Resolved { get; } = [];

    /// <summary>The words of narration before the first quote; 0 without quotes.</summary>
    internal int WordsBefore { get; }

    /// <summary>The words of narration behind the last quote; 0 without quotes.</summary>
    internal int WordsBehind { get; }

    /// <summary>Whom the quotes call by name.</summary>
    internal IReadOnlyList<CastMember> Addressed { get; }

    /// <summary>The gender of the one spoken to, where "sir" or "madam" tells it.</summary>
    internal Gender AddressedGender { get; }

    /// <summary>Whom the quotes name at all: hardly ever the one who speaks.</summary>
    internal IReadOnlyList<CastMember> SpokenOf { get; }

    /// <summary>Whether someone speaks or thinks here.</summary>
    internal bool IsDialogue => Array.Exists(Decisions, d => d.Cue != QuoteCue.NotSpoken);

    /// <summary>Whether no quote has a speaker yet.</summary>
    internal bool IsOpen => IsDialogue && Array.TrueForAll(Decisions, d => d.Speaker is null);

    /// <summary>The speaker of the first quote, where known.</summary>
    internal CastMember? First => Array.Find(Decisions, d => d.Cue != QuoteCue.NotSpoken).Speaker;

    /// <summary>The speaker of the last quote, where known.</summary>
    internal CastMember? Last => Array.FindLast(Decisions, d => d.Cue != QuoteCue.NotSpoken).Speaker;

    /// <summary>Whether the last speaker follows from the page's own words, not from its neighbours.</summary>
    internal bool IsAnchored => Array.Exists(Decisions, d => d.Speaker is not null && d.Cue is not (QuoteCue.AlternationOpen or QuoteCue.AlternationClosed or QuoteCue.Addressee or QuoteCue.ActionAfter));

    /// <summary>Gives all quotes without a speaker to one.</summary>
    internal void Give(CastMember speaker, QuoteCue cue)
    {
        for (var i = 0; i < Decisions.Length; i++)
        {
            if (Decisions[i].Speaker is null && Decisions[i].Cue != QuoteCue.NotSpoken) Decisions[i] = new Decision(speaker, QuoteKind.Speech, cue);
        }
    }

    /// <summary>Whether what one side gave was contradicted by the other.</summary>
    internal bool IsDisputed { get; private set; }

    /// <summary>Takes back what neighbours had given.</summary>
    internal void TakeBack()
    {
        IsDisputed = true;
        for (var i = 0; i < Decisions.Length; i++)
        {
            if (Decisions[i].Cue is QuoteCue.AlternationOpen or QuoteCue.Addressee) Decisions[i] = default;
        }
    }

    private static List<Reference> Scan(NovelPage page, ReferenceReader reader)
    {
        var references = new List<Reference>();
        for (var i = 0; i < page.Tokens.Length; i++)
        {
            if (reader.Read(page, i, anyNoun: false) is not { } reference) continue;
            var isSecond = references.Count > 0 && references[^1].IsGroup && references[^1].End + 1 == reference.Token && page.Tokens[reference.Token - 1].Text == "and";
            references.Add(isSecond ? reference with { IsGroup = true } : reference);
            i = reference.End - 1;
        }

        return references;
    }
}

/// <summary>What is known of a quote.</summary>
/// <param name="Speaker">Who says it, or null.</param>
/// <param name="Kind">Speech, thought or neither.</param>
/// <param name="Cue">The rule that decided.</param>
internal readonly record struct Decision(CastMember? Speaker, QuoteKind Kind, QuoteCue Cue);
