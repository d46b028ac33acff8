namespace Understudy.Sources.Novels;

/// <summary>A character named in a page.</summary>
/// <param name="Who">The character.</param>
/// <param name="Token">The first token of the name.</param>
/// <param name="Length">The number of tokens.</param>
/// <param name="IsPossessive">Whether the name ends in 's.</param>
internal readonly record struct Mention(CastMember Who, int Token, int Length, bool IsPossessive);

/// <summary>The characters of a novel, found from the novel alone, and what it tells of their gender and kin.</summary>
internal sealed class NovelCast
{
    private const int LongestName = 6;
    private readonly Dictionary<string, CastMember> _byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CastMember> _described = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<CastMember>> _kin = new(StringComparer.Ordinal);
    private readonly NameCounts _counts;

    private NovelCast(NameCounts counts)
    {
        _counts = counts;
        Members = NameMerger.Cast(counts);
        foreach (var member in Members)
        {
            foreach (var form in member.Forms) _byForm[form] = member;
        }
    }

    internal IReadOnlyList<CastMember> Members { get; }

    internal static NovelCast Of(IReadOnlyList<NovelPage> pages)
    {
        var cast = new NovelCast(NameCounts.Of(pages));
        foreach (var page in pages)
        {
            cast.ObservePronouns(page);
            cast.ObserveKin(page);
            foreach (var quote in page.Quotes) cast.ObserveKin(NameCounts.QuotePage(page, quote));
        }

        foreach (var member in cast.Members) member.Weigh(cast.Members);
        return cast;
    }

    /// <summary>The character that has this form of name, or null.</summary>
    internal CastMember? Find(string form) => _byForm.GetValueOrDefault(form);

    /// <summary>Those the novel somewhere calls somebody's aunt, cousin, friend and so on.</summary>
    internal IReadOnlySet<CastMember> Kin(string noun) => _kin.GetValueOrDefault(noun) ?? [];

    /// <summary>Someone the novel describes and does not name.</summary>
    internal CastMember Described(string phrase, Gender gender)
    {
        if (!_described.TryGetValue(phrase, out var member))
            _described[phrase] = member = new CastMember(phrase) { IsDescribed = true, Told = gender };
        return member;
    }

    /// <summary>The longest name that begins at a token, or null.</summary>
    internal Mention? Match(NovelPage page, int token)
    {
        var tokens = page.Tokens;
        if (token >= tokens.Length || !tokens[token].IsCapitalised) return null;
        for (var length = Math.Min(LongestName, tokens.Length - token); length > 0; length--)
        {
            var words = tokens.AsSpan(token, length);
            if (!Array.TrueForAll(words.ToArray(), t => t.IsWord) || Array.Exists(words[..^1].ToArray(), t => t.IsPossessive)) continue;
            var form = length == 1 ? words[0].Stem : string.Join(' ', words.ToArray().Select(t => t.Stem));
            if (!_byForm.TryGetValue(form, out var who)) continue;
            if (length == 1 && page.IsInitial(token) && _counts.IsCommon(form)) return null;
            return new Mention(who, token, length, words[^1].IsPossessive);
        }

        return null;
    }

    /// <summary>The characters named in a page's narration, in order.</summary>
    internal List<Mention> Mentions(NovelPage page)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < page.Tokens.Length; i++)
        {
            if (Match(page, i) is not { } mention) continue;
            mentions.Add(mention);
            i += mention.Length - 1;
        }

        return mentions;
    }

    /// <summary>A sentence that names one character only: its first pronoun, and one that opens the next, are likely that character's.</summary>
    private void ObservePronouns(NovelPage page)
    {
        foreach (var inSentence in Mentions(page).GroupBy(m => page.Sentence[m.Token]))
        {
            if (inSentence.Any(m => m.Who != inSentence.First().Who)) continue;
            var named = inSentence.First();
            if (named.Token > 0 && page.Tokens[named.Token - 1].IsWord && page.Tokens[named.Token - 1].Text is "to" or "of" or "with" or "by" or "at" or "from" or "for") continue;
            for (var i = named.Token + named.Length; i < page.Tokens.Length && page.Sentence[i] <= inSentence.Key + 1; i++)
            {
                var pronoun = page.Tokens[i].IsWord ? Lexicon.GenderOfPronoun(page.Tokens[i].Text) : Gender.Unknown;
                if (page.Sentence[i] > inSentence.Key && page.Sentence[i - 1] == page.Sentence[i]) break;
                if (pronoun == Gender.Unknown || page.Tokens[i].Text is "it") continue;
                named.Who.Observe(pronoun);
                if (page.Sentence[i] == inSentence.Key) break;
            }
        }
    }

    /// <summary>"her aunt, Mrs. Gardiner", "Mrs. Phillips, her aunt", "his cousin Lady Anne".</summary>
    private void ObserveKin(NovelPage page)
    {
        var tokens = page.Tokens;
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (!IsPossessor(tokens[i]) || !tokens[i + 1].IsWord || !Lexicon.IsKin(tokens[i + 1].Text)) continue;
            var after = i + 2;
            if (after < tokens.Length && tokens[after].Is(',')) after++;
            if (Match(page, after) is { IsPossessive: false } named) AddKin(tokens[i + 1].Text, named.Who);
            if (i > 1 && tokens[i - 1].Is(',') && Mentions(page).FirstOrDefault(m => m.Token + m.Length == i - 1) is { Who: not null, IsPossessive: false } before)
                AddKin(tokens[i + 1].Text, before.Who);
        }
    }

    private void AddKin(string noun, CastMember who)
    {
        if (!who.Fits(Lexicon.GenderOf(noun))) return;
        if (!_kin.TryGetValue(noun, out var members)) _kin[noun] = members = [];
        members.Add(who);
    }

    private static bool IsPossessor(Token token) => token.IsPossessive || token.Text is "his" or "her" or "their" or "my" or "your" or "our" or "its";
}
