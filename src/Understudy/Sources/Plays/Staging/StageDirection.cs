using System.Text.RegularExpressions;

namespace Understudy.Sources.Plays.Staging;

/// <summary>Reads who comes and goes from a direction's words, in the Latin of old plays and in the sentences of newer ones.</summary>
internal static partial class StageDirection
{
    private static readonly HashSet<string> Everybody = new(StringComparer.OrdinalIgnoreCase) { "all", "everyone", "everybody" };

    private static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase) { "the", "a", "an", "his", "her", "its", "their", "this", "that", "it", "there", "some", "no", "one" };

    /// <summary>The changes a direction makes, in order.</summary>
    /// <param name="direction">Its text.</param>
    /// <param name="find">The character a name means, or null.</param>
    /// <param name="opening">Whether it opens a part: whoever it names without moving is there from the beginning.</param>
    public static IReadOnlyList<Movement> Read(string direction, Func<string, string?> find, bool opening)
    {
        var movements = new List<Movement>();
        IReadOnlyList<Mention> subject = [];
        MovementKind? carried = null;
        foreach (var clause in Mentions.Clauses(direction, find))
        {
            var read = Clause(clause, subject, carried).ToList();
            movements.AddRange(read);
            if (opening && read.All(m => m.Kind == MovementKind.Enter)) movements.Insert(movements.Count - read.Count, new Movement(MovementKind.Enter, Known(clause.Who)));
            // "He is a middle-sized man. He sits down." still speaks of the one before.
            if (clause.Who.Count > 0 && !PronounWord().IsMatch(clause.Words[0])) subject = Leading(clause);
            carried = read.Count > 0 ? read[^1].Kind : carried;
        }

        return movements;
    }

    /// <summary>Whether the direction says that the voice comes from where nobody sees its owner.</summary>
    public static bool IsOffstage(string direction) => Offstage().IsMatch(direction);

    private static IEnumerable<Movement> Clause(Mentions clause, IReadOnlyList<Mention> subject, MovementKind? carried)
    {
        var words = clause.Words;
        var found = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (MovementVerb.At(words, i) is not { } verb) continue;
            found = true;
            if ((verb.Imperative ? Imperative(clause, i, verb.Kind) : Sentence(clause, i, verb.Kind, subject)) is { } movement) yield return movement;
            if (!verb.Imperative) continue;
            // What follows belongs to the verb: "Enter Trip, and whispers Charles", until the next one in Latin.
            while (i + 1 < words.Count && MovementVerb.At(words, i + 1) is not { Imperative: true }) i++;
        }

        if (found || clause.Who.Count == 0) yield break;
        // "Enter Laertes, armed; Danes following." "Lady Sneerwell discovered at her dressing table; Snake drinking chocolate."
        var follows = carried is MovementKind.Enter or MovementKind.Exit && words.Any(w => w is "following" or "attending" or "meeting");
        var isToo = carried == MovementKind.Enter && clause.Who[0] is { Start: 0, Name: not null };
        if (follows || isToo) yield return new Movement(carried!.Value, isToo ? Leading(clause) : clause.Who);
    }

    private static Movement Imperative(Mentions clause, int verb, MovementKind kind)
    {
        var words = clause.Words;
        var until = verb + 1;
        while (until < words.Count && MovementVerb.At(words, until) is not { Imperative: true }) until++;
        var after = clause.Who.Where(m => m.Start > verb && m.Start < until).ToList();
        if (kind == MovementKind.Exit && Except(words, verb) is { } except)
            return new Movement(MovementKind.ExitAllBut, [.. after.Where(m => m.Start > except)]);
        // "Enter divers Servants, and pass over the stage": they are gone before anybody speaks.
        if (kind == MovementKind.Enter && words.Take(until).Skip(verb).SkipWhile(w => w is not ("pass" or "passes" or "passing")).Contains("over")) return new Movement(kind, []);
        if (kind != MovementKind.Exit) return new Movement(kind, after, after.Count == 0 ? Unnamed.Speaker : Unnamed.Nobody);

        var before = clause.Who.Where(m => m.Start < verb).ToList();
        // "Servant draws the screen, and exit."
        if (char.IsLower(words[verb][0]) && verb > 0) return new Movement(kind, [.. before.Take(1)], before.Count == 0 ? Unnamed.Speaker : Unnamed.Nobody);
        var many = words[verb].StartsWith("exeunt", StringComparison.OrdinalIgnoreCase);
        if (after.Count == 0) return many ? new Movement(MovementKind.ExitAllBut, []) : new Movement(kind, [], Unnamed.Speaker);
        // "Exit with Moses" takes the speaker along.
        return new Movement(kind, after, words[verb + 1] == "with" ? Unnamed.Speaker : Unnamed.Nobody);
    }

    private static Movement? Sentence(Mentions clause, int verb, MovementKind kind, IReadOnlyList<Mention> subject)
    {
        var words = clause.Words;
        if (kind == MovementKind.Exit && words.Take(verb).Any(w => w is "all" or "All") && Except(words, verb) is { } except)
            return new Movement(MovementKind.ExitAllBut, [.. clause.Who.Where(m => m.Start > except)]);
        var near = Adjacent(clause, verb);
        var pronoun = words.Take(verb).FirstOrDefault(w => PronounWord().IsMatch(w));
        if (near.Count > 0)
            return new Movement(kind, near, pronoun is not null && words[0] == pronoun && near[0].Start == 2 ? Unnamed.Speaker : Unnamed.Nobody, Pronouns.Of(pronoun));
        if (pronoun is null && clause.Who.FirstOrDefault(m => m.Start < verb) is not null) return new Movement(kind, Leading(clause));
        // "The door remains half open", "All go out": the subject is a thing, or everybody.
        if (pronoun is null && Everybody.Contains(words[0])) return kind == MovementKind.Exit ? new Movement(MovementKind.ExitAllBut, []) : null;
        // "The witches vanish": they go, where there are such; "The door remains half open" moves nobody.
        if (pronoun is null && Determiners.Contains(words[0])) return kind == MovementKind.Exit && verb > 1 ? Subject(kind, words, 1, verb) : null;
        if (pronoun is "They" or "they") return subject.Count > 1 ? new Movement(kind, subject) : new Movement(kind, [], Unnamed.BothSpeakers);
        // "Witches vanish", "The ghost vanishes": the subject stands there, though no list knows it; never the speaker.
        if (pronoun is null && verb > 0) return Subject(kind, words, 0, verb);
        return subject.Count > 0 && pronoun is not null ? new Movement(kind, [subject[^1]]) : new Movement(kind, [], Unnamed.Speaker, Pronouns.Of(pronoun));
    }

    /// <summary>A movement of whoever on stage the words before the verb mean.</summary>
    private static Movement Subject(MovementKind kind, IReadOnlyList<string> words, int start, int verb) =>
        new(kind, [new Mention(string.Join(' ', words.Skip(start).Take(verb - start)), null, null, start, verb)]);

    /// <summary>The names that end right before the verb, joined by commas and "and".</summary>
    private static List<Mention> Adjacent(Mentions clause, int verb)
    {
        var near = new List<Mention>();
        var at = verb;
        while (at > 0 && clause.Words[at - 1] is "has" or "have" or "is" or "are" or "then" or "now" or "also" or "presently" or "slowly" or "suddenly" or "both") at--;
        for (var found = clause.Who.FirstOrDefault(m => m.End == at); found is not null; found = clause.Who.FirstOrDefault(m => m.End == at))
        {
            near.Insert(0, found);
            at = found.Start;
            while (at > 0 && clause.Words[at - 1] is "," or "and" or "the" or "a" or "an") at--;
        }

        return near;
    }

    /// <summary>The names a clause begins with.</summary>
    private static List<Mention> Leading(Mentions clause)
    {
        var leading = new List<Mention> { clause.Who[0] };
        foreach (var next in clause.Who.Skip(1))
        {
            var between = clause.Words.Skip(leading[^1].End).Take(next.Start - leading[^1].End);
            if (!between.All(w => w is "," or "and" or "&" or "the" or "a")) break;
            leading.Add(next);
        }

        return leading;
    }

    private static IReadOnlyList<Mention> Known(IReadOnlyList<Mention> who) => [.. who.Where(m => m.Name is not null)];

    private static int? Except(IReadOnlyList<string> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (words[i] is "except" or "excepting" or "save" || (words[i] == "but" && i > 0 && words.Take(i).Any(w => w is "all" or "All" or "omnes"))) return i;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:He|She|They|he|she|they)$")]
    private static partial Regex PronounWord();

    [GeneratedRegex(@"^\W*(?:within|without|behind|off|offstage|off stage|below|beneath|from within|from without|outside|in the distance|calling from|o\.?s\.?|v\.?o\.?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Offstage();
}
