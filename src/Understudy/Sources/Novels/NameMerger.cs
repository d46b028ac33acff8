namespace Understudy.Sources.Novels;

/// <summary>Decides which phrases name characters, and which of them name the same one; joins only what is safe.</summary>
internal sealed class NameMerger
{
    private static readonly string[] FamilyTitles = ["Mr.", "Mrs.", "Sir", "Lady", "Mr", "Mrs"];
    private readonly NameCounts _counts;
    private readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameParts> _parts = new(StringComparer.Ordinal);

    private NameMerger(NameCounts counts) => _counts = counts;

    /// <summary>The characters, the most narrated first.</summary>
    internal static List<CastMember> Cast(NameCounts counts)
    {
        var merger = new NameMerger(counts);
        merger.TakePersons();
        merger.JoinGivenNames();
        merger.JoinTitled();
        merger.JoinSurnames();
        merger.JoinEldestMiss();
        merger.JoinShortened();
        return merger.Members();
    }

    private void TakePersons()
    {
        foreach (var phrase in _counts.Narrated.Keys.Concat(_counts.Quoted.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var parts = NameParts.Of(phrase, IsUsuallyWithArticle(phrase));
            var narrated = _counts.Narrated.GetValueOrDefault(phrase);
            if (parts.Title is not null && narrated + _counts.Addressed.GetValueOrDefault(phrase) == 0 && !parts.Words.Any(w => _counts.Narrated.ContainsKey(w))) continue;
            if (parts.Title is null && !IsPerson(phrase, narrated) && !(parts.Words.Length == 2 && (IsFullName(parts) || (narrated > 0 && IsFullerName(parts))))) continue;
            _parts[phrase] = parts;
            _parent[phrase] = phrase;
        }
    }

    private bool IsPerson(string phrase, int narrated)
    {
        if (Lexicon.IsNeverName(phrase) || phrase.EndsWith(" Day", StringComparison.Ordinal) || phrase.EndsWith(" Eve", StringComparison.Ordinal) || Lexicon.IsFunctionWord(phrase)) return false;
        if (_counts.Cued.GetValueOrDefault(phrase) > 0) return true;
        var isKnown = narrated > 0 || (Lexicon.FullName(phrase) is { } full && _counts.Narrated.ContainsKey(full));
        return isKnown && _counts.Addressed.GetValueOrDefault(phrase) > 1 && !_counts.IsCommon(phrase);
    }

    /// <summary>"the Cheshire Cat" beside "the Cat" who speaks.</summary>
    private bool IsFullerName(NameParts parts) =>
        parts.HasArticle && _counts.Cued.GetValueOrDefault(parts.Words[^1]) > 0 && IsUsuallyWithArticle(parts.Words[^1]);

    private bool IsUsuallyWithArticle(string phrase) => 2 * _counts.WithArticle.GetValueOrDefault(phrase) > _counts.Narrated.GetValueOrDefault(phrase);

    /// <summary>A given name seen with a verb of speech before a family name seen with a title: a person even if never cued in full.</summary>
    private bool IsFullName(NameParts parts) =>
        !parts.HasArticle && _counts.Cued.GetValueOrDefault(parts.Words[0]) > 0
        && FamilyTitles.Any(t => _counts.Narrated.ContainsKey($"{t} {parts.Words[1]}"));

    /// <summary>"Elizabeth", "Lizzy", "Elizabeth Bennet", "Miss Eliza Bennet": one given name, at most one family name.</summary>
    private void JoinGivenNames()
    {
        var surnames = _parts.Values.Where(p => p is { Title: not (null or "Miss" or "Sir" or "Lady" or "Lord" or "Master"), Words.Length: > 0 })
            .Select(p => p.Words[^1]).ToHashSet(StringComparer.Ordinal);
        var given = _parts.Values.Where(p => p is { Title: null, HasArticle: false, Words.Length: 1 } && !surnames.Contains(p.Words[0]))
            .Select(p => p.Words[0]).ToHashSet(StringComparer.Ordinal);
        string Full(string name) => Lexicon.FullName(name) is { } full && given.Contains(full) ? full : name;
        var groups = _parts.Where(p => p.Value is { HasArticle: false } parts && parts.Given(given.Contains) is { } name && given.Contains(Full(name)))
            .GroupBy(p => Full(p.Value.Given(given.Contains)!), StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var families = group.Select(p => p.Value.Surname(given.Contains)).OfType<string>().Distinct(StringComparer.Ordinal).Count();
            var genders = group.Select(p => p.Value.Gender).Where(g => g != Gender.Unknown).Distinct().Count();
            foreach (var same in group.GroupBy(p => families <= 1 && genders <= 1 ? "" : p.Value.Surname(given.Contains) ?? "", StringComparer.Ordinal))
            {
                foreach (var (phrase, _) in same) Join(same.First().Key, phrase);
            }
        }
    }

    /// <summary>"Sir William" is "Sir William Lucas", "Mr. Darcy" is "Mr. Fitzwilliam Darcy", where only one is meant.</summary>
    private void JoinTitled()
    {
        var titled = _parts.Where(p => p.Value.Title is not null).ToList();
        foreach (var (phrase, parts) in titled)
        {
            var longer = titled.Where(t => t.Value.Title == parts.Title && t.Value.Words.Length > parts.Words.Length
                && (t.Value.Words.Take(parts.Words.Length).SequenceEqual(parts.Words) || (parts.Gender == Gender.Male && t.Value.Words[^1] == parts.Words[0]))).ToList();
            if (longer.Select(t => Find(t.Key)).Distinct(StringComparer.Ordinal).Count() == 1) Join(phrase, longer[0].Key);
        }
    }

    /// <summary>"Darcy" is "Mr. Darcy" where there is one, else the only man with a title and that name.</summary>
    private void JoinSurnames()
    {
        foreach (var (phrase, parts) in _parts.Where(p => p.Value is { Title: null, HasArticle: false, Words.Length: 1 }))
        {
            var men = _parts.Where(t => t.Value is { Title: not (null or "Sir" or "Lady" or "Master" or "Uncle" or "Father") } && t.Value.Gender != Gender.Female && t.Value.Words[^1] == parts.Words[0]).ToList();
            var misters = men.Where(t => t.Value.Title is "Mr." or "Mr").ToList();
            var bearers = (misters.Count > 0 ? misters : men).Select(t => Find(t.Key)).Distinct(StringComparer.Ordinal).ToList();
            if (bearers.Count == 1) Join(bearers[0], phrase);
        }
    }

    /// <summary>"Miss Bennet" is the one daughter of that name who is never called "Miss Jane": the eldest.</summary>
    private void JoinEldestMiss()
    {
        foreach (var (phrase, parts) in _parts.Where(p => p.Value is { Title: "Miss", Words.Length: 1 }).ToList())
        {
            var surname = parts.Words[0];
            var sisters = _parts.Where(p => p.Value.Words.Length == 2 && p.Value.Words[1] == surname && p.Value.Gender != Gender.Male && !p.Value.HasArticle)
                .Select(p => Find(p.Key)).Distinct(StringComparer.Ordinal)
                .Where(s => !_parts.Any(p => p.Value is { Title: "Miss", Words.Length: > 1 } && Find(p.Key) == s)
                    && !_parts.Any(p => p.Value is { Title: "Miss", Words.Length: 1 } && p.Value.Words[0] != surname && Find(p.Key) == s))
                .ToList();
            if (sisters.Count == 1) Join(sisters[0], phrase);
        }
    }

    /// <summary>"the Rabbit" is "the White Rabbit", "the Queen" is "the Queen of Hearts", where only one is meant.</summary>
    private void JoinShortened()
    {
        foreach (var (phrase, parts) in _parts.Where(p => p.Value is { Title: null, Words.Length: 1 }).ToList())
        {
            var longer = _parts.Where(p => p.Key != phrase && p.Value.Title is null && p.Value.Words.Length > 1
                && ((p.Value.HasArticle && p.Value.Words[^1] == phrase) || (p.Value.Words[0] == phrase && p.Value.Words[1] == "of"))).ToList();
            var hyphened = _parts.Where(p => p.Key.EndsWith("-" + phrase, StringComparison.Ordinal)).ToList();
            if (longer.Count == 1 && hyphened.Count == 0 && (parts.HasArticle || _counts.Narrated.GetValueOrDefault(phrase) == 0)) Join(longer[0].Key, phrase);
        }
    }

    private List<CastMember> Members() =>
        [.. _parts.Keys.GroupBy(Find, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(p => _counts.Narrated.GetValueOrDefault(p)))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(Member)];

    private CastMember Member(IEnumerable<string> group)
    {
        var forms = group.OrderByDescending(p => _counts.Narrated.GetValueOrDefault(p)).ThenByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal).ToList();
        var member = new CastMember(BestName(forms));
        member.Forms.UnionWith(forms);
        member.Surname = forms.Select(f => _parts[f].Words.Length > 1 || (_parts[f].Title is not null && _parts[f].Title is not ("Sir" or "Lady" or "Lord")) ? _parts[f].LastName : null)
            .OfType<string>().GroupBy(s => s, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
        member.IsKind = _parts[forms[0]].HasArticle;
        member.Told = forms.Select(f => _parts[f].Gender).FirstOrDefault(g => g != Gender.Unknown);
        return member;
    }

    private string BestName(List<string> forms)
    {
        var top = forms[0];
        if (_parts[top].HasArticle) return forms.Where(f => !f.Contains(" of ", StringComparison.Ordinal)).OrderByDescending(f => f.Length).First();
        var titled = _parts[top].Title is null
            ? forms.FirstOrDefault(f => _parts[f] is { Title: not (null or "Miss"), Words.Length: 1 } t && t.Words[0] == top)
            : null;
        return titled is not null && 5 * _counts.Narrated.GetValueOrDefault(titled) >= _counts.Narrated.GetValueOrDefault(top) ? titled : top;
    }

    private string Find(string phrase)
    {
        while (_parent[phrase] != phrase) phrase = _parent[phrase];
        return phrase;
    }

    private void Join(string one, string other)
    {
        var (a, b) = (Find(one), Find(other));
        if (a != b) _parent[b] = a;
    }
}
