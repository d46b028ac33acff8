namespace Understudy.Sources.Novels;

/// <summary>Finds whom a pronoun or a description stands for, from what stands before it in the chapter.</summary>
/// <param name="cast">The novel's characters.</param>
/// <param name="pages">The chapter's pages; those before the one asked about are decided as far as they can be.</param>
internal sealed class ReferenceResolver(NovelCast cast, IReadOnlyList<PageState> pages)
{
    /// <summary>How many paragraphs back a conversation reaches for a pronoun.</summary>
    private const int Reach = 8;

    /// <summary>How much less each paragraph counts than the one behind it.</summary>
    private const double Fading = 0.5;

    /// <summary>How much more salient than the next one a character must be to be meant by a pronoun.</summary>
    private const double Clearly = 1.5;

    /// <summary>Whom a reference stands for; null where nobody clearly fits.</summary>
    internal CastMember? Resolve(int page, Reference reference)
    {
        if (reference.IsGroup) return null;
        if (reference.Named is { } named) return named;
        return reference.IsPronoun ? Pronoun(page, reference) : Description(page, reference);
    }

    /// <summary>First among those the pronoun is known to stand for, then among those nothing speaks against.</summary>
    private CastMember? Pronoun(int page, Reference reference)
    {
        var gender = reference.Pronoun;
        bool Shown(CastMember? who) => who is not null && who.Shows(gender);
        bool Possible(CastMember? who) => who is not null && who.Fits(gender);
        bool OfAnyKind(CastMember? who) => who is { IsKind: true, Told: Gender.Unknown };
        return EarlierInPage(pages[page], reference, Shown)
            ?? EarlierInPage(pages[page], reference, Possible)
            ?? EarlierInPage(pages[page], reference, OfAnyKind)
            ?? Before(page, Shown)
            ?? NamedInPage(pages[page], reference, Shown)
            ?? Before(page, Possible)
            ?? Again(page, Possible);
    }

    /// <summary>Nobody else fits: the last speaker goes on.</summary>
    private CastMember? Again(int page, Func<CastMember?, bool> canBe) =>
        page > 0 && pages[page - 1].Last is { } last && canBe(last) && !pages[page].Addressed.Contains(last) ? last : null;

    /// <summary>A paragraph that opens with words after other words is a reply; any other goes on with what was told.</summary>
    private CastMember? Before(int page, Func<CastMember?, bool> canBe)
    {
        if (page == 0) return null;
        return pages[page - 1].IsDialogue && pages[page].Page.Tokens[0].IsQuote ? InConversation(page, canBe) : MostSalient(page, canBe);
    }

    /// <summary>In its own paragraph: the latest fitting subject, of a main clause if there is one.</summary>
    private static CastMember? EarlierInPage(PageState state, Reference reference, Func<CastMember?, bool> canBe)
    {
        var subjects = state.References
            .Where(r => r.Token < reference.Token && !r.IsGroup && canBe(state.Resolved.GetValueOrDefault(r)) && CueReader.IsSubject(state.Page, r))
            .ToList();
        var subject = subjects.LastOrDefault(r => !CueReader.IsSubordinate(state.Page, r)) ?? subjects.LastOrDefault();
        return subject is null ? null : state.Resolved[subject];
    }

    /// <summary>In its own paragraph: the latest fitting name, subject or not.</summary>
    private static CastMember? NamedInPage(PageState state, Reference reference, Func<CastMember?, bool> canBe) =>
        state.Mentions.LastOrDefault(m => m.Token < reference.Token && canBe(m.Who)).Who;

    /// <summary>Behind a paragraph of dialogue: the one it was said to, or the one who spoke before the last speaker.</summary>
    private CastMember? InConversation(int page, Func<CastMember?, bool> canBe)
    {
        var before = pages[page - 1];
        var last = before.Last;
        var called = pages[page].Addressed;
        bool IsOther(CastMember? who) => who != last && canBe(who) && !called.Contains(who!);
        var addressed = before.Addressed.Where(a => IsOther(a)).ToList();
        if (addressed.Count == 1) return addressed[0];
        for (var i = page - 2; i >= 0 && i >= page - 4; i--)
        {
            if (IsOther(pages[i].Last)) return pages[i].Last;
            if (!pages[i].IsDialogue && Subjects(i).LastOrDefault(s => IsOther(s)) is { } subject) return subject;
        }

        return before.Mentions.LastOrDefault(m => IsOther(m.Who)).Who ?? MostSalient(page, IsOther);
    }

    /// <summary>The one the paragraphs before are most about, clearly: subjects count, those of the last paragraph twice, older ones less and less.</summary>
    private CastMember? MostSalient(int page, Func<CastMember?, bool> canBe)
    {
        var salience = new Dictionary<CastMember, double>();
        void Add(CastMember? who, double weight)
        {
            if (who is not null && canBe(who)) salience[who] = salience.GetValueOrDefault(who) + weight;
        }

        var weight = 2.0;
        for (var i = page - 1; i >= 0 && i >= page - Reach; i--, weight *= Fading)
        {
            foreach (var subject in Subjects(i)) Add(subject, weight);
            Add(pages[i].Last, weight);
        }

        if (Subjects(page - 1).LastOrDefault(s => s is not null && canBe(s)) is { } latest) Add(latest, 2);
        var ranked = salience.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Name, StringComparer.Ordinal).ToList();
        return ranked.Count == 0 || (ranked.Count > 1 && ranked[0].Value < Clearly * ranked[1].Value) ? null : ranked[0].Key;
    }

    /// <summary>The subjects of a page's main clauses, in order.</summary>
    private IEnumerable<CastMember?> Subjects(int page) => pages[page].References
        .Where(r => !r.IsGroup && CueReader.IsSubject(pages[page].Page, r) && !CueReader.IsSubordinate(pages[page].Page, r))
        .Select(r => pages[page].Resolved.GetValueOrDefault(r));

    private CastMember? Description(int page, Reference reference)
    {
        var noun = reference.Noun!;
        if (reference.Phrase == ReferenceReader.Narrator) return cast.Described(ReferenceReader.Narrator, Gender.Unknown);
        if (noun is "ladyship" or "lordship") return Titled(page, noun == "ladyship" ? Gender.Female : Gender.Male);
        if (noun is "other" or "latter" or "former" or "voice" or "majesty" or "highness" or "speaker") return null;
        var hasPossessor = reference.Possessor != Gender.Unknown || reference.NamedPossessor is not null;
        if (hasPossessor && Lexicon.IsKin(noun)) return Kin(page, reference, noun);
        if (hasPossessor || reference.Phrase.StartsWith("their ", StringComparison.Ordinal)) return null;
        var gender = Lexicon.GenderOf(noun);
        if (Lexicon.IsKin(noun) && Present(page).Find(p => p.IsDescribed && p.Name.EndsWith($"’s {noun}", StringComparison.Ordinal)) is { } relative) return relative;
        if (IsVague(reference) && Present(page).Any(p => p.Fits(gender))) return null;
        return cast.Described(reference.Phrase, gender);
    }

    /// <summary>"the lady", "the young man": may be anyone present, so a name only where nobody present fits.</summary>
    private static bool IsVague(Reference reference) => reference.Noun is
        "man" or "woman" or "lady" or "gentleman" or "girl" or "boy" or "child" or "creature" or "person" or "fellow" or "companion" or "friend" or "sister" or "brother" or "mother" or "father" or "husband" or "wife";

    private CastMember? Titled(int page, Gender gender)
    {
        var titled = Present(page).Where(p => p.Told == gender && (p.HasTitle("Lady") || p.HasTitle("Lord"))).ToList();
        return titled.Count == 1 ? titled[0] : null;
    }

    private CastMember? Kin(int page, Reference reference, string noun)
    {
        var gender = Lexicon.GenderOf(noun);
        var present = Present(page);
        var possessors = reference.NamedPossessor is { } named ? [named] : pages[page].Addressed.Concat(present).Where(p => p.Fits(reference.Possessor)).Distinct().Take(3).ToList();
        foreach (var possessor in possessors)
        {
            if (ByFamilyName(possessor, noun) is { } relative) return relative;
        }

        if (IsFamily(noun) && cast.Kin(noun).Count > 0) return Told(page, noun, possessors);

        // In talk, "her sister" is the partner of the one who spoke last.
        var known = cast.Kin(noun);
        foreach (var possessor in possessors)
        {
            var told = present.Where(p => p != possessor && p.Fits(gender) && known.Contains(p)).ToList();
            var others = present.Where(p => p != possessor && p.Fits(gender) && MayBe(p, possessor, noun)).ToList();
            if (others.Count == 1 && others[0].Surname is not null && others[0].Surname == possessor.Surname) return others[0];
            if (told.Count == 1) return told[0];
            if (reference.NamedPossessor is not null) return cast.Described($"{possessor.Name}’s {noun}", gender);
            if (others.Count == 1) return others[0];
            if (others.Count > 1 && page > 0 && pages[page - 1].Last == possessor) return others[0];
        }

        return possessors.Count == 1 && possessors[0] is { Surname: null, IsDescribed: false } && known.Count == 0
            ? cast.Described($"{possessors[0].Name}’s {noun}", gender)
            : null;
    }

    /// <summary>"her aunt", where the novel calls some people aunts: the one of them who is present, or else in the chapter.</summary>
    private CastMember? Told(int page, string noun, List<CastMember> possessors)
    {
        var told = cast.Kin(noun).Where(k => !possessors.Contains(k)).ToHashSet();
        var near = Present(page).Where(told.Contains).ToList();
        if (near.Count > 0) return near.Count == 1 ? near[0] : null;
        var far = pages.Take(page + 1).SelectMany(p => p.Mentions).Select(m => m.Who).Where(told.Contains).Distinct().ToList();
        return far.Count == 1 ? far[0] : null;
    }

    private static bool IsFamily(string noun) => noun is "aunt" or "uncle" or "niece" or "nephew" or "grandmother" or "grandfather" or "cousin";

    private CastMember? ByFamilyName(CastMember possessor, string noun)
    {
        if (possessor.Surname is not { } surname) return null;
        return noun switch
        {
            "wife" or "lady" when possessor.HasTitle("Mr") => cast.Find($"Mrs. {surname}") ?? cast.Find($"Mrs {surname}"),
            "husband" when possessor.HasTitle("Mrs") => cast.Find($"Mr. {surname}") ?? cast.Find($"Mr {surname}"),
            "mother" or "mamma" when !possessor.HasTitle("Mrs") && !possessor.HasTitle("Mr") => cast.Find($"Mrs. {surname}") ?? cast.Find($"Mrs {surname}"),
            "father" or "papa" when !possessor.HasTitle("Mrs") && !possessor.HasTitle("Mr") => cast.Find($"Mr. {surname}") ?? cast.Find($"Mr {surname}"),
            _ => null,
        };
    }

    /// <summary>Close kin share the family name; where the novel gives none, only its own word makes them kin.</summary>
    private static bool MayBe(CastMember who, CastMember possessor, string noun) =>
        noun is not ("sister" or "brother" or "daughter" or "son" or "wife" or "husband" or "mother" or "father" or "mamma" or "papa")
        || (who.Surname is not null && who.Surname == possessor.Surname);

    /// <summary>Who speaks or acts in the paragraphs before, the latest first.</summary>
    private List<CastMember> Present(int page)
    {
        var present = new List<CastMember>();
        void Add(CastMember? who)
        {
            if (who is not null && !present.Contains(who)) present.Add(who);
        }

        foreach (var who in pages[page].Resolved.Values.Reverse()) Add(who);
        for (var i = page - 1; i >= 0 && i >= page - Reach; i--)
        {
            Add(pages[i].Last);
            Add(pages[i].First);
            foreach (var mention in Enumerable.Reverse(pages[i].Mentions)) Add(mention.Who);
        }

        return present;
    }
}
