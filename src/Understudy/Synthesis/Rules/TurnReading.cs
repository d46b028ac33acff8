using Understudy.Roleplay;

namespace Understudy.Synthesis.Rules;

/// <summary>What can be read off one turn alone: its sentences and moves, whom it names, how long it is.</summary>
internal sealed class TurnReading
{
    private TurnReading(int index, Turn turn, string speech, List<Sentence> sentences, List<string> addressed)
    {
        Index = index;
        Turn = turn;
        Speech = speech;
        Sentences = sentences;
        Addressed = addressed;
        Words = Texts.Words.Of(speech);
        Matter = Words.Where(w => w.Length >= 3 && !Lexicon.Grammar.Contains(w.Replace('’', '\''))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // The last question is what wants an answer; failing that, the last sentence that does more than state.
        Key = sentences.FindLast(s => s.Move == Move.Question) ?? sentences.FindLast(s => s.Move != Move.Statement) ?? sentences.LastOrDefault();
    }

    public int Index { get; }

    public Turn Turn { get; }

    /// <summary>All words said aloud, segments on lines of their own.</summary>
    public string Speech { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Cast members called by name, in the order of the words.</summary>
    public IReadOnlyList<string> Addressed { get; }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The words that carry matter, each once.</summary>
    public IReadOnlySet<string> Matter { get; }

    /// <summary>The sentence that a partner has to deal with; null where nothing is said.</summary>
    public Sentence? Key { get; }

    public Sentence? First => Sentences.Count > 0 ? Sentences[0] : null;

    public Sentence? Last => Sentences.Count > 0 ? Sentences[^1] : null;

    public IEnumerable<string> Actions => Turn.Performance.Where(s => s.Kind == SegmentKind.Action).Select(s => s.Text);

    public IEnumerable<string> Thoughts => Turn.Performance.Where(s => s.Kind == SegmentKind.Thought).Select(s => s.Text);

    /// <summary>Whether the last words are left hanging on a dash.</summary>
    public bool BreaksOff => Speech.TrimEnd() is { Length: > 0 } text && text[^1] is '—' or '–' or '-';

    public static TurnReading Of(Scene scene, int index)
    {
        var turn = scene.Turns[index];
        var speech = string.Join('\n', turn.Performance.Where(s => s.Kind == SegmentKind.Speech).Select(s => s.Text));
        var names = scene.Cast.Select(c => c.Name).ToList();
        var sentences = turn.IsCharacter ? Sentence.Of(speech, names) : [];
        return new TurnReading(index, turn, speech, sentences, Vocatives(scene, turn.Speaker, Texts.Whitespace.OneLine(speech)));
    }

    // A name stands as an address when marks or ends stand on both sides of it: "Stay, Banquo." but not "Banquo stays."
    private static List<string> Vocatives(Scene scene, string speaker, string speech)
    {
        var found = new List<(int At, string Name)>();
        foreach (var character in scene.Cast)
        {
            if (character.Name == speaker) continue;
            foreach (var name in CallNames(scene, character))
            {
                for (var at = speech.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = speech.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
                {
                    if (!IsBoundary(speech, at - 1, -1) || !IsBoundary(speech, at + name.Length, 1)) continue;
                    found.Add((at, character.Name));
                    break;
                }
            }
        }

        return found.OrderBy(f => f.At).Select(f => f.Name).Distinct().ToList();
    }

    /// <summary>What a character can be called: the name, the aliases, and each part of the name that nobody else in the cast shares.</summary>
    public static IEnumerable<string> CallNames(Scene scene, Character character)
    {
        yield return character.Name;
        foreach (var alias in character.Aliases ?? []) yield return alias;
        var parts = character.Name.Split(' ');
        if (parts.Length == 1) yield break;
        foreach (var part in parts)
        {
            if (part.Length < 3 || Lexicon.Titles.Contains(part) || Lexicon.Grammar.Contains(part) || !char.IsUpper(part[0])) continue;
            if (Numbers.IsOrdinal(part)) continue;
            if (scene.Cast.Any(c => c.Name != character.Name && c.Name.Split(' ').Contains(part, StringComparer.OrdinalIgnoreCase))) continue;
            yield return part;
        }
    }

    private static bool IsBoundary(string text, int at, int step)
    {
        // "good Banquo,": an adjective of courtesy belongs to the address.
        if (step < 0 && at > 0 && text[at] == ' ')
        {
            var start = at;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            if (text[start..at].ToLowerInvariant() is "good" or "dear" or "noble" or "worthy" or "gentle" or "my" or "sweet" or "o" or "oh" or "great" or "mr" or "miss" or "sir" or "lady" or "king" or "lord")
                return start == 0 || IsBoundary(text, start - 1, -1);
        }

        while (at >= 0 && at < text.Length && text[at] == ' ') at += step;
        return at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]) && text[at] is not ('\'' or '’' or '-');
    }
}
