using Understudy.Roleplay;
using Understudy.Texts;

namespace Understudy.Synthesis.Rules;

/// <summary>How the turn is to be done: body, length, order, stress.</summary>
internal static class Plans
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("insists", 7.2, Insists),
        new("body", 7, Body),
        new("oath", 6.5, Oath),
        new("likeness", 6.2, Likeness),
        new("much-longer", 6, MuchLonger) { Topic = "length" },
        new("much-shorter", 5.9, MuchShorter) { Topic = "length" },
        new("calls-by-name", 5.5, CallsByName) { Topic = "name" },
        new("courtesy", 5.4, Courtesy) { Topic = "name" },
        new("turning-point", 5.2, TurningPoint),
        new("breaks-off", 5.1, BreaksOff),
        new("from-to", 5, FromTo),
        new("one-breath", 4.6, OneBreath) { Topic = "length" },
        new("ends-on", 4.5, EndsOn) { Topic = "stress" },
        new("stress", 4.4, Stress) { Topic = "stress" },
        new("verse", 4.2, Verse) { Topic = "length" },
        new("opens-on", 4, OpensOn),
        new("count", 1, Count),
    ];

    private static Remark? Insists(Moment m, Telling t)
    {
        var said = m.Own.Words.Where(w => m.Own.Matter.Contains(w)).GroupBy(w => w, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (said is null || said.Count() < 2 || (said.Count() == 2 && m.Own.Words.Count > 40) || t.Word(said.First(), m.Own) is not { } q) return null;
        var times = Finding.Of(said.Count() == 2 ? "twice" : $"{Numbers.InWords(said.Count())} times", m.Index);
        return t.Way(3) switch
        {
            0 => Remark.Of($"{q} is said {times}, never the same way."),
            1 => Remark.Of($"The beat is in {q}, {times} over."),
            _ => Remark.Of($"{m.S:insists}: {q} falls {times}."),
        };
    }

    private static Remark? Body(Moment m, Telling t)
    {
        var performance = m.Own.Turn.Performance;
        var at = -1;
        for (var i = 0; i < performance.Count && at < 0; i++)
        {
            if (performance[i].Kind == SegmentKind.Action) at = i;
        }

        if (at < 0 || m.Own.Sentences.Count == 0 || t.From(performance[at].Text, EvidenceField.Action, m.Index) is not { } act) return null;
        var first = performance.Take(at).All(s => s.Kind != SegmentKind.Speech);
        var last = performance.Skip(at + 1).All(s => s.Kind != SegmentKind.Speech);
        return (first, last, t.Way(3)) switch
        {
            (true, _, 0) => Remark.Of($"The body goes first, {act}, and only then the words."),
            (true, _, 1) => Remark.Of($"{act}: so {m.S} opens, then speaks."),
            (true, _, _) => Remark.Of($"Before the line there is {act}, not to be hurried."),
            (_, true, 0) => Remark.Of($"The turn ends in the body: {act}."),
            (_, true, 1) => Remark.Of($"When the words are done, {act} finishes what they began."),
            (_, true, _) => Remark.Of($"{m.S:seals} the line with {act}."),
            (_, _, 0) => Remark.Of($"In mid-speech comes {act}; the tone shifts there."),
            (_, _, 1) => Remark.Of($"{act} splits the speech in two; {m.S:plays} the halves apart."),
            _ => Remark.Of($"The words pause for {act}."),
        };
    }

    private static Remark? Oath(Moment m, Telling t) =>
        m.Own.Sentences.FirstOrDefault(s => s.Move == Move.Oath) is not { } oath || t.Said(oath, m.Own) is not { } q ? null
            : Remark.Of($"The oath, {q}, has to cost {m.S} something.");

    private static Remark? Likeness(Moment m, Telling t)
    {
        var at = -1;
        for (var i = 1; i < m.Own.Words.Count - 1 && at < 0; i++)
        {
            if (m.Own.Words[i].Equals("like", StringComparison.OrdinalIgnoreCase) && m.Own.Words[i + 1].ToLowerInvariant() is "a" or "an" or "the" or "to" or "some" or "my" or "his" or "our") at = i;
        }

        if (at < 0) return null;
        var clause = Excerpt.Clauses(Whitespace.OneLine(m.Own.Speech)).FirstOrDefault(c => c.Contains(" like ", StringComparison.OrdinalIgnoreCase) || c.StartsWith("like ", StringComparison.OrdinalIgnoreCase));
        return clause is null || t.IsTold(clause) ? null
            : Remark.Of($"{m.S:sees} the image while saying it, {new Quote(clause, EvidenceField.Speech, m.Index)}.");
    }

    private static Remark? MuchLonger(Moment m, Telling t)
    {
        if (Habit(m) is not { } habit || m.Own.Words.Count < 20 || m.Own.Words.Count < habit * 2.5) return null;
        var count = Finding.Of($"{m.Own.Words.Count} words", m.Index);
        return t.Way(3) switch
        {
            0 => Remark.Of($"Never so long before: {count}, built in steps by {m.S}."),
            1 => Remark.Of($"At {count} this outgrows {m.S:'s} habit."),
            _ => Remark.Of($"{count} is much for {m.S}: the gates are open."),
        };
    }

    private static Remark? MuchShorter(Moment m, Telling t)
    {
        if (Habit(m) is not { } habit || m.Own.Words.Count is 0 or > 9 || m.Own.Words.Count > habit / 3) return null;
        var count = Finding.Of(Plural(m.Own.Words.Count, "word"), m.Index);
        return t.Way(4) switch
        {
            0 => Remark.Of($"{m.S} was freer before; now {count}."),
            1 => Remark.Of($"Just {count}, clipped beside {m.S:'s} fuller lines."),
            2 => Remark.Of($"The brevity tells: {count} from {m.S}."),
            _ => Remark.Of($"{count} must do a speech’s work for {m.S}."),
        };
    }

    private static Remark? CallsByName(Moment m, Telling t)
    {
        if (m.Own.Addressed.Count == 0) return null;
        var who = Naming.Of(m.Own.Addressed.Select(m.Name).ToList());
        var named = Finding.Of("by name", m.Index);
        return t.Way(4) switch
        {
            0 => Remark.Of($"{m.S:calls} {who} {named}: it turns personal."),
            1 => Remark.Of($"The eyes find {who} at the name."),
            2 => Remark.Of($"To call {who} {named} is a claim."),
            _ => Remark.Of($"{who:'s} name is a handle to grip."),
        };
    }

    private static Remark? Courtesy(Moment m, Telling t)
    {
        var line = Whitespace.OneLine(m.Own.Speech);
        foreach (var form in Courtesies)
        {
            var at = line.IndexOf(form, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetter(line[at - 1])) || (at + form.Length < line.Length && char.IsLetter(line[at + form.Length]))) continue;
            var q = new Quote(line.Substring(at, form.Length), EvidenceField.Speech, m.Index);
            if (t.IsTold(q.Text)) return null;
            return t.Way(4) switch
            {
                0 => Remark.Of($"The address is {q}; {m.S:minds} the distance in it."),
                1 => Remark.Of($"{q} sets the rank between them."),
                2 => Remark.Of($"A whole attitude fits into {q}."),
                _ => Remark.Of($"Manners hold, as {q} shows."),
            };
        }

        return null;
    }

    private static readonly string[] Courtesies =
        ["my dear fellow", "my gracious lord", "my good lord", "my noble lord", "my lord", "good sir", "my liege", "your majesty", "your highness", "my lady", "my dear", "your grace", "madam", "ma'am", "ma’am", "sir", "cousin", "old boy", "my friend"];

    private static Remark? TurningPoint(Moment m, Telling t)
    {
        foreach (var clause in Excerpt.Clauses(Whitespace.OneLine(m.Own.Speech)).Skip(1))
        {
            if (!(clause.StartsWith("but ", StringComparison.OrdinalIgnoreCase) || clause.StartsWith("yet ", StringComparison.OrdinalIgnoreCase)) || t.IsTold(clause)) continue;
            var q = new Quote(clause, EvidenceField.Speech, m.Index);
            return t.Way(3) switch
            {
                0 => Remark.Of($"The speech turns at {q}, and {m.S:turns} with it."),
                1 => Remark.Of($"What is given is taken back with {q}."),
                _ => Remark.Of($"Everything before {q} is only the approach."),
            };
        }

        return null;
    }

    private static Remark? BreaksOff(Moment m, Telling t) =>
        !m.Own.BreaksOff || t.Said(m.Own.Last, m.Own) is not { } q ? null
            : Remark.Of($"The line does not finish: {q} is where {m.S:loses} it.");

    private static Remark? FromTo(Moment m, Telling t)
    {
        if (m.Own.Sentences.Count < 2 || m.Own.First!.Move == m.Own.Last!.Move) return null;
        var from = Finding.Of(Kind(m.Own.First), m.Index);
        var to = Finding.Of(Kind(m.Own.Last), m.Index);
        var count = Finding.Of(Plural(m.Own.Sentences.Count, "sentence"), m.Index);
        return t.Way(5) switch
        {
            0 => Remark.Of($"In {count} {m.S:travels} from {from} to {to}."),
            1 => Remark.Of($"{m.S:starts} with {from}, ends with {to}."),
            2 => Remark.Of($"{from}, then {to}: {count} in all."),
            3 => Remark.Of($"{m.S:lets} {from} grow into {to}."),
            _ => Remark.Of($"Between {from} at the start and {to} at the close {m.S:needs} a breath."),
        };
    }

    private static Remark? OneBreath(Moment m, Telling t)
    {
        if (m.Own.Sentences.Count != 1 || m.Own.Words.Count > 12) return null;
        var count = Finding.Of(Plural(m.Own.Words.Count, "word"), m.Index);
        var kind = Finding.Of(Kind(m.Own.First!), m.Index);
        return t.Way(6) switch
        {
            0 => Remark.Of($"One breath holds {m.S:'s} {count}."),
            1 => Remark.Of($"{kind} of {count}, no more."),
            2 => Remark.Of($"{m.S:spends} {count} on it."),
            3 => Remark.Of($"{m.S:has} room for {kind}, {count} long."),
            4 => Remark.Of($"{m.S:wastes} none of {count}."),
            _ => Remark.Of($"Quick, {kind} in {count}."),
        };
    }

    private static Remark? EndsOn(Moment m, Telling t)
    {
        if (m.Own.Words.Count < 6 || m.Own.Last is not { } last) return null;
        var line = last.Text.TrimEnd('。', '！', '？', '.', '!', '?', ',', ';', ':', '—', '–', '-', ' ', '”', '’');
        var ranges = Words.Ranges(line).ToList();
        for (var n = 2; n <= 3 && n < ranges.Count; n++)
        {
            var tail = line[ranges[^n].Start.Value..];
            if (Lexicon.Openers.Contains(line[ranges[^n]]) && n < 3) continue;
            if (!Excerpt.Fits(tail) || tail.AsSpan().IndexOfAny(",;:.") >= 0 || t.IsTold(tail)) return null;
            var q = new Quote(tail, EvidenceField.Speech, m.Index);
            return t.Way(5) switch
            {
                0 => Remark.Of($"The line lands on {q}."),
                1 => Remark.Of($"The weight waits for the end, {q}."),
                2 => Remark.Of($"Breath must last as far as {q}."),
                3 => Remark.Of($"{q} should hang in the air."),
                _ => Remark.Of($"No drop of the voice before {q}."),
            };
        }

        return null;
    }

    private static Remark? Stress(Moment m, Telling t)
    {
        foreach (var word in m.Own.Matter.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(4))
        {
            if (m.IsName(word) || t.Word(m.Own.Words.First(w => w.Equals(word, StringComparison.OrdinalIgnoreCase)), m.Own) is not { } q) continue;
            return t.Way(5) switch
            {
                0 => Remark.Of($"The stress belongs on {q}."),
                1 => Remark.Of($"{q} colours the rest."),
                2 => Remark.Of($"{m.S:leans} on {q}."),
                3 => Remark.Of($"The word to remember is {q}."),
                _ => Remark.Of($"A slight pause before {q} claims it."),
            };
        }

        return null;
    }

    private static Remark? Verse(Moment m, Telling t)
    {
        var lines = m.Own.Speech.Count(c => c == '\n') + 1;
        if (lines < 4) return null;
        var count = Finding.Of(Numbers.InWords(lines), m.Index);
        return t.Way(3) switch
        {
            0 => Remark.Of($"{m.S:breathes} with the {count} lines of verse."),
            1 => Remark.Of($"{count} lines, and {m.S:thinks} them one by one."),
            _ => Remark.Of($"{m.S:rides} the verse for {count} lines."),
        };
    }

    private static Remark? OpensOn(Moment m, Telling t) =>
        m.Own.Words.Count < 4 || m.Own.First is not { } first || Excerpt.Clauses(first.Text).FirstOrDefault() is not { } clause || Words.Count(clause) < 2 || t.IsTold(clause) ? null : t.Way(3) switch
        {
            0 => Remark.Of($"The attack falls on {new Quote(clause, EvidenceField.Speech, m.Index)}."),
            1 => Remark.Of($"{m.S:starts} with {new Quote(clause, EvidenceField.Speech, m.Index)}, without a run-up."),
            _ => Remark.Of($"{new Quote(clause, EvidenceField.Speech, m.Index)} opens the line."),
        };

    private static Remark? Count(Moment m, Telling t)
    {
        var times = Finding.Of($"the {Numbers.Ordinal(m.Earlier.Count + 1)} time", m.Index);
        return t.Way(3) switch
        {
            0 => Remark.Of($"It is {times} that {m.S:speaks} in this scene."),
            1 => Remark.Of($"{m.S:takes} a turn for {times}."),
            _ => Remark.Of($"For {times} here the stage is {m.S:'s}."),
        };
    }

    // The middle length of the turns before; a habit needs at least two.
    private static double? Habit(Moment m)
    {
        var lengths = m.Earlier.Select(r => r.Words.Count).Where(n => n > 0).Order().ToList();
        return lengths.Count < 2 ? null : lengths[lengths.Count / 2];
    }

    private static string Kind(Sentence sentence) => sentence.Move switch
    {
        Move.Assent => "a yes",
        Move.Refusal => "a refusal",
        Move.Denial => "a denial",
        Move.Exclamation => "an outcry",
        Move.Statement => "a plain statement",
        Move.News => "a report",
        Move.Offer => "an offer",
        Move.Accusation => "an accusation",
        Move.Apology => "an apology",
        Move.Insult => "an insult",
        Move.Oath => "an oath",
        Move.Command => "an order",
        Move.Thanks => "thanks",
        Move.Praise => "praise",
        var other => "a " + other.ToString().ToLowerInvariant(),
    };

    private static string Plural(int count, string noun) => $"{Numbers.InWords(count)} {noun}{(count == 1 ? "" : "s")}";
}
