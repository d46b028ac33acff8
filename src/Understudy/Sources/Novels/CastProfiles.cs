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
        var sentences = new Dictionary<CastMember, List<string>>();
        foreach (var state in attribution.Chapters.SelectMany(c => c)) Collect(state, sentences);
        foreach (var (who, said) in sentences) _profiles[who] = string.Join(' ', said);
    }

    /// <summary>The character, its other names, and the first sentences of narration that are about it; an empty profile where there are none.</summary>
    internal Character Of(CastMember member)
    {
        var aliases = member.Forms.Where(f => f != member.Name).Order(StringComparer.Ordinal).ToList();
        return new Character(member.Name, _profiles.GetValueOrDefault(member, "")) { Aliases = aliases.Count == 0 ? null : aliases };
    }

    private static void Collect(PageState state, Dictionary<CastMember, List<string>> sentences)
    {
        foreach (var reference in state.References)
        {
            if (reference is not { Named: { } who, IsGroup: false } || !CueReader.IsSubject(state.Page, reference)) continue;
            if (!sentences.TryGetValue(who, out var said)) sentences[who] = said = [];
            if (said.Count == Sentences || Sentence(state.Page, reference.Token) is not { } sentence || said.Contains(sentence)) continue;
            if (said.Sum(s => NovelText.CountWords(s)) + NovelText.CountWords(sentence) <= LongestProfile) said.Add(sentence);
        }
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
