using Understudy.Roleplay;

namespace Understudy.Sources.Novels;

/// <summary>Characters with what the novel itself first says of them.</summary>
internal sealed class CastProfiles
{
    private const int Sentences = 2;
    private const int LongestProfile = 70;
    private readonly Dictionary<CastMember, string> _profiles = [];

    internal CastProfiles(NovelAttribution attribution)
    {
        var describing = new Dictionary<CastMember, List<string>>();
        var naming = new Dictionary<CastMember, List<string>>();
        foreach (var state in attribution.Chapters.SelectMany(c => c))
        {
            foreach (var reference in state.References)
            {
                if (reference is not { Named: { } who, IsGroup: false } || !CueReader.IsSubject(state.Page, reference)) continue;
                Add(IsDescribed(state.Page, reference) ? describing : naming, who, state.Page, reference.Token);
            }
        }

        foreach (var who in describing.Keys.Union(naming.Keys))
            _profiles[who] = string.Join(' ', describing.GetValueOrDefault(who) ?? naming[who]);
    }

    /// <summary>The character, its other names, and the first sentences of narration that say what it is (else what it does); an empty profile where there are none.</summary>
    internal Character Of(CastMember member)
    {
        var aliases = member.Forms.Where(f => f != member.Name).Order(StringComparer.Ordinal).ToList();
        return new Character(member.Name, _profiles.GetValueOrDefault(member, "")) { Aliases = aliases.Count == 0 ? null : aliases };
    }

    /// <summary>"Lydia was a stout, well-grown girl": the name, "was", and no participle.</summary>
    private static bool IsDescribed(NovelPage page, Reference reference)
    {
        var at = reference.End;
        if (reference.Token > 0 && page.Sentence[reference.Token - 1] == page.Sentence[reference.Token]) return false;
        return at + 1 < page.Tokens.Length && page.Tokens[at].Text is "was" or "is" && page.Tokens[at + 1] is { IsWord: true } next
            && (next.Text is "a" or "an" or "the" or "so" or "very" or "not" or "by" || Lexicon.IsAdverbial(next.Text)
                || !(next.Text.EndsWith("ing", StringComparison.Ordinal) || next.Text.EndsWith("ed", StringComparison.Ordinal)));
    }

    private static void Add(Dictionary<CastMember, List<string>> sentences, CastMember who, NovelPage page, int token)
    {
        if (sentences.TryGetValue(who, out var said) && said.Count == Sentences) return;
        if (Sentence(page, token) is not { } sentence || said?.Contains(sentence) == true) return;
        if ((said?.Sum(s => Texts.Words.Count(s)) ?? 0) + Texts.Words.Count(sentence) > LongestProfile) return;
        if (said is null) sentences[who] = said = [];
        said.Add(sentence);
    }

    /// <summary>The whole sentence around a token, where it is narration only.</summary>
    private static string? Sentence(NovelPage page, int token)
    {
        int start = token, end = token;
        while (start > 0 && page.Sentence[start - 1] == page.Sentence[token]) start--;
        while (end + 1 < page.Tokens.Length && page.Sentence[end + 1] == page.Sentence[token]) end++;
        for (var i = start; i <= end; i++)
        {
            if (page.Tokens[i].IsQuote) return null;
        }

        if (start > 0 && page.Tokens[start - 1].IsQuote) return null;
        return page.Text[page.Tokens[start].Start..page.Tokens[end].End].Replace('\n', ' ');
    }
}
