namespace Understudy.Sources.Novels;

/// <summary>Finds the cue of a quote in the narration behind it and before it.</summary>
internal sealed class CueReader(ReferenceReader references)
{
    private const int MostAdverbs = 5;

    /// <summary>The cue behind a quote: "…" said Alice; "…" the Hatter asked; or null.</summary>
    internal Cue? After(NovelPage page, int quote)
    {
        var tokens = page.Tokens;
        var at = page.TokenOf(quote) + 1;
        if (at < tokens.Length && (tokens[at].Is(',') || tokens[at].Is('—') || tokens[at].Is(')'))) at++;
        if (at >= tokens.Length || !tokens[at].IsWord) return null;
        if (tokens[at].IsCapitalised && page.LastOf(quote) == '.') return null;
        return VerbFirst(page, at) ?? SubjectFirst(page, at, quote) ?? Answer(page, at);
    }

    /// <summary>The cue at the end of a paragraph that leads to the quote in the next: "Alice thought again, and said:"; or null.</summary>
    internal static Cue? Leading(NovelPage page, IReadOnlyList<Reference> all)
    {
        var tokens = page.Tokens;
        if (tokens.Length < 2 || tokens[^1].IsQuote || tokens[^1].EndsSentence || tokens[^1].IsWord) return null;
        var mark = tokens.Length - 1;
        while (mark > 0 && tokens[mark].Kind == TokenKind.Mark) mark--;
        return By(page, mark, all) ?? Clause(page, mark, 0, all);
    }

    /// <summary>The cue before a quote, in the same sentence: Alice said, "…"; or null.</summary>
    /// <param name="page">The page.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="from">The first token that no cue before has used up.</param>
    /// <param name="all">The page's references.</param>
    internal static Cue? Before(NovelPage page, int quote, int from, IReadOnlyList<Reference> all)
    {
        var tokens = page.Tokens;
        var at = page.TokenOf(quote);
        var last = at - 1;
        if (last < from || tokens[last].IsQuote || tokens[last].EndsSentence || tokens[last].Is(';')) return null;
        return Clause(page, last, from, all);
    }

    /// <summary>Whether a reference stands where the subject of a clause does.</summary>
    internal static bool IsSubject(NovelPage page, Reference reference)
    {
        if (reference.Token == 0) return true;
        var before = page.Tokens[reference.Token - 1];
        if (!before.IsWord) return true;
        if (before.Text is "and" or "or" or "nor") return reference.Token == 1 || !page.Tokens[reference.Token - 2].IsWord;
        if (Lexicon.IsConjunction(before.Text) || Lexicon.IsCueVerb(before.Text)) return true;
        return page.IsInitial(reference.Token - 1) && (Lexicon.IsAdverbial(before.Text.ToLowerInvariant()) || before.Text is "At" or "Here" or "So" or "Poor");
    }

    /// <summary>Whether the clause of a reference depends on another: "when Alice came".</summary>
    internal static bool IsSubordinate(NovelPage page, Reference reference) =>
        reference.Token > 0 && page.Tokens[reference.Token - 1].IsWord && Lexicon.IsSubordinator(page.Tokens[reference.Token - 1].Text);

    /// <summary>The last verb of speech in the sentence that ends at a token, with its subject.</summary>
    private static Cue? Clause(NovelPage page, int last, int from, IReadOnlyList<Reference> all)
    {
        var tokens = page.Tokens;
        for (var verb = last; verb >= from && !tokens[verb].IsQuote && page.Sentence[verb] == page.Sentence[last]; verb--)
        {
            var length = VerbAt(tokens, verb);
            if (length == 0 || (last + 1 < tokens.Length && tokens[last + 1].IsQuote && tokens[last].IsWord && last - verb > 3)) continue;
            if (Lexicon.IsWeakVerb(tokens[verb].Text) && verb + length < tokens.Length && !tokens[verb + length].IsQuote && !IsMark(tokens[verb + length])) continue;
            if (Subject(page, verb, length, all) is not { } subject) continue;
            var tight = subject.Token == verb + length || IsBeside(tokens, subject.End, verb);
            return new Cue(subject, verb, length, IsThought(page, verb, length)) { IsTight = tight };
        }

        return null;
    }

    /// <summary>"he was interrupted by Miss Bingley—"</summary>
    private static Cue? By(NovelPage page, int last, IReadOnlyList<Reference> all) =>
        all.LastOrDefault(r => r.End == last + 1) is { Token: > 1 } agent && page.Tokens[agent.Token - 1].Text == "by" && page.Tokens[agent.Token - 2].Text.EndsWith("ed", StringComparison.Ordinal)
            ? new Cue(agent, agent.Token - 2, 1, false)
            : null;

    private static Reference? Subject(NovelPage page, int verb, int length, IReadOnlyList<Reference> all)
    {
        var tokens = page.Tokens;
        if (tokens[verb].Text == "say" && verb > 0 && tokens[verb - 1].Text is "her" or "him" or "it" or "them") return null;
        var beside = all.LastOrDefault(r => r.End <= verb && IsBeside(tokens, r.End, verb));
        if (beside is not null) return beside;
        var behind = all.FirstOrDefault(r => r.Token == verb + length);
        if (behind is not null) return behind;
        for (var who = verb - 1; who > 0 && page.Sentence[who] == page.Sentence[verb]; who--)
        {
            if (tokens[who].Text != "who") continue;
            if (all.LastOrDefault(r => r.End == who || (r.End == who - 1 && tokens[who - 1].Is(','))) is { } antecedent) return antecedent;
        }

        var clause = all.Where(r => r.End <= verb && page.Sentence[r.Token] == page.Sentence[verb] && IsSubject(page, r) && !IsDummy(page, r)).ToList();
        return clause.LastOrDefault(r => !IsSubordinate(page, r)) ?? clause.LastOrDefault();
    }

    /// <summary>"It was spoken of", "it happened that": nobody.</summary>
    private static bool IsDummy(NovelPage page, Reference reference) =>
        reference.Pronoun == Gender.Neuter && reference.End < page.Tokens.Length && page.Tokens[reference.End].Text is "was" or "is" or "had" or "happened" or "seemed" or "would" or "appeared";

    private Cue? VerbFirst(NovelPage page, int at)
    {
        var tokens = page.Tokens;
        var verb = at;
        while (verb < at + 2 && verb < tokens.Length && tokens[verb].IsWord && VerbAt(tokens, verb) == 0 && Lexicon.IsAdverbial(tokens[verb].Text)) verb++;
        if (verb >= tokens.Length || tokens[verb].IsCapitalised || VerbAt(tokens, verb) is not (> 0 and var length)) return null;
        var subject = verb + length;
        if (subject < tokens.Length && tokens[subject].IsWord && tokens[subject].Text.EndsWith("ly", StringComparison.Ordinal)) subject++;
        var anyNoun = tokens[verb].Text is "said" or "cried" or "replied" or "exclaimed" or "thought";
        return references.Read(page, subject, anyNoun) is { } reference
            ? new Cue(reference, verb, length, IsThought(page, verb, Math.Max(length, reference.End - verb))) { IsTight = true }
            : null;
    }

    private Cue? SubjectFirst(NovelPage page, int at, int quote)
    {
        var tokens = page.Tokens;
        if (references.Read(page, at, anyNoun: true) is not { } subject) return null;
        var verb = SkipAppositive(tokens, subject.End);
        for (var skipped = 0; skipped < MostAdverbs && verb < tokens.Length && tokens[verb].IsWord && VerbAt(tokens, verb) == 0 && Lexicon.IsAdverbial(tokens[verb].Text); skipped++) verb++;
        if (verb >= tokens.Length) return null;
        var length = VerbAt(tokens, verb);
        var goesOn = page.LastOf(quote) == ',';
        if (length == 0 && !(goesOn && tokens[verb].IsWord && tokens[verb].Text.EndsWith("ed", StringComparison.Ordinal))) return null;
        length = Math.Max(1, length);
        var next = verb + length;
        if (next < tokens.Length && tokens[next].Text is "nothing" or "no" or "so") return null;
        if (!goesOn && next < tokens.Length && Lexicon.IsWeakVerb(tokens[verb].Text) && !IsMark(tokens[next]) && !Lexicon.IsAdverbial(tokens[next].Text)) return null;
        if (tokens[at].IsCapitalised && !goesOn && LeadsToNextQuote(page, next)) return null;
        return new Cue(subject, verb, length, IsThought(page, verb, length)) { IsTight = true };
    }

    /// <summary>"…" was her answer; "…" was Darcy’s reply.</summary>
    private Cue? Answer(NovelPage page, int at)
    {
        var tokens = page.Tokens;
        if (at + 2 >= tokens.Length || tokens[at].Text != "was" || !tokens.Skip(at + 2).Take(3).Any(t => t.Text is "answer" or "reply" or "response" or "rejoinder" or "remark" or "observation" or "exclamation")) return null;
        if (tokens[at + 1].Text is "his" or "her" or "its")
            return new Cue(new Reference(at + 1, 1) { Pronoun = Lexicon.GenderOfPronoun(tokens[at + 1].Text) }, at, 1, false);
        return references.Possessor(page, at + 1) is { } named ? new Cue(named, at, 1, false) : null;
    }

    /// <summary>"the Hatter, who had been asleep, said".</summary>
    private static int SkipAppositive(Token[] tokens, int at)
    {
        if (at + 1 >= tokens.Length || !tokens[at].Is(',') || tokens[at + 1].Text is not ("who" or "which" or "with" or "in")) return at;
        for (var i = at + 2; i < tokens.Length && i < at + 20 && !tokens[i].IsQuote && !tokens[i].EndsSentence; i++)
        {
            if (tokens[i].Is(',')) return i + 1;
        }

        return at;
    }

    /// <summary>After "!" and "?", a capital may begin the cue of the next quote: "No!" The King said, "Yes."</summary>
    private static bool LeadsToNextQuote(NovelPage page, int at)
    {
        var tokens = page.Tokens;
        for (var i = at; i < tokens.Length; i++)
        {
            if (tokens[i].IsQuote) return i > 0 && (tokens[i - 1].Is(',') || tokens[i - 1].Is(':') || tokens[i - 1].IsWord);
            if (tokens[i].EndsSentence || tokens[i].Is(';') || VerbAt(tokens, i) > 0) return false;
        }

        return false;
    }

    private static bool IsThought(NovelPage page, int verb, int length)
    {
        var tokens = page.Tokens;
        var self = false;
        for (var i = verb + length; i < tokens.Length && i < verb + length + 10 && page.Sentence[i] == page.Sentence[verb] && !tokens[i].IsQuote; i++)
        {
            if (tokens[i].Text is "aloud" or "whisper" or "voice" or "tone" or "undertone" or "audibly") return false;
            if (self || tokens[i].Text != "to" || i + 1 >= tokens.Length) continue;
            self = tokens[i + 1].Text is "herself" or "himself" or "itself" or "myself" or "themselves";
            if (!self && (tokens[i].Is(',') || tokens[i].Is(';'))) break;
        }

        if (Lexicon.IsThoughtVerb(tokens[verb].Text)) return true;
        return self && tokens[verb].Text is not ("muttered" or "muttering" or "whispered" or "whispering" or "murmured" or "murmuring" or "sang" or "repeated");
    }

    /// <summary>The length of the verb of speech or thought at a token; 0 if there is none.</summary>
    private static int VerbAt(Token[] tokens, int at)
    {
        if (at >= tokens.Length || !tokens[at].IsWord) return 0;
        var next = at + 1 < tokens.Length ? tokens[at + 1].Text : "";
        if (tokens[at].Text is "went" or "goes" or "going" && next == "on") return 2;
        if (tokens[at].Text == "went" && at + 1 < tokens.Length && tokens[at + 1].IsQuote) return 1;
        if (tokens[at].Text == "ventured" && next == "to" && at + 2 < tokens.Length && tokens[at + 2].Text is "ask" or "say" or "remark" or "suggest") return 3;
        if (tokens[at].Text is "broke" or "put" or "cut" or "chimed" or "struck" && next == "in") return 2;
        if (tokens[at].Text is "burst" or "called" or "cried" or "shouted" or "screamed" or "sang" && next == "out") return 2;
        return Lexicon.IsCueVerb(tokens[at].Text) ? 1 : 0;
    }

    private static bool IsBeside(Token[] tokens, int end, int verb)
    {
        if (end > verb) return false;
        for (var i = end; i < verb; i++)
        {
            if (!tokens[i].IsWord || !Lexicon.IsAdverbial(tokens[i].Text)) return false;
        }

        return verb - end <= MostAdverbs;
    }

    private static bool IsMark(Token token) => token.Kind == TokenKind.Mark;
}
