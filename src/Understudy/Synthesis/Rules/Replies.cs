namespace Understudy.Synthesis.Rules;

/// <summary>How the turn takes what came before it.</summary>
internal static class Replies
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("yes-or-no", 6.5, YesOrNo) { Topic = "answer" },
        new("question-for-question", 6.4, QuestionForQuestion) { Topic = "answer" },
        new("obeys-or-not", 6.3, ObeysOrNot) { Topic = "answer" },
        new("same-coin", 6, SameCoin),
        new("contradicts", 5.8, Contradicts),
        new("echo", 5.5, Echo),
        new("does-not-answer", 5.2, DoesNotAnswer) { Topic = "answer" },
        new("callback", 5, Callback),
        new("turns-elsewhere", 4.8, TurnsElsewhere) { Topic = "name" },
        new("changes-subject", 3.5, ChangesSubject),
    ];

    private static Remark? YesOrNo(Moment m, Telling t)
    {
        if (!m.IsAsked || m.Heard!.Key!.Kind != QuestionKind.YesNo || m.Own.First is not { } first) return null;
        var longer = m.Own.Sentences.Count > 1;
        return first.Move switch
        {
            Move.Assent when longer => Remark.Of($"The answer is {Finding.Of("yes, and more than yes", m.Index)}: {m.S:keeps} going after it."),
            Move.Assent => Remark.Of($"{m.S:grants} {Finding.Of("it", m.Index)} and stops there."),
            Move.Refusal or Move.Denial when longer => Remark.Of($"{m.S:says} {Finding.Of("no first and explains after", m.Index)}."),
            Move.Refusal or Move.Denial => Remark.Of($"A flat {Finding.Of("no", m.Index)} is what {m.H!:gets}."),
            _ => null,
        };
    }

    private static Remark? QuestionForQuestion(Moment m, Telling t)
    {
        if (!m.IsAsked || m.Own.First?.Move != Move.Question) return null;
        if (t.Said(m.Own.First, m.Own) is not { } q) return null;
        return t.Way(3) switch
        {
            0 => Remark.Of($"{m.S:answers} with a question instead: {q}."),
            1 => Remark.Of($"No answer yet, since {m.S:throws} back {q}."),
            _ => Remark.Of($"{m.H!:is} made to wait; {q} comes first."),
        };
    }

    private static Remark? ObeysOrNot(Moment m, Telling t)
    {
        if (m.Heard?.Key?.Move is not (Move.Command or Move.Request or Move.Proposal) || m.IsForAnother || m.Own.First is not { } first) return null;
        var what = Finding.Of(m.Heard.Key.Move switch { Move.Command => "order", Move.Request => "plea", _ => "plan" }, m.Heard.Index);
        return first.Move switch
        {
            Move.Assent => Remark.Of($"{m.S:takes} the {what} without argument."),
            Move.Refusal or Move.Denial => Remark.Of($"{m.S:refuses} the {what} outright."),
            Move.Question => Remark.Of($"Before the {what} can bind, {m.S:questions} it."),
            Move.Command => Remark.Of($"{m.S:sets} an order of {Finding.Of("equal force", m.Index)} against {m.H!:'s}."),
            _ => null,
        };
    }

    private static Remark? SameCoin(Moment m, Telling t)
    {
        if (m.Heard?.Key is not { } key || m.Own.First?.Move != key.Move || key.Move is Move.Statement or Move.Question or Move.Command) return null;
        var coin = Finding.Of(key.Move switch
        {
            Move.Greeting => "greeting for greeting",
            Move.Insult => "insult for insult",
            Move.Farewell => "farewell for farewell",
            Move.Exclamation => "outcry for outcry",
            Move.Oath => "oath for oath",
            Move.Praise => "compliment for compliment",
            Move.Lament => "grief for grief",
            Move.Wish => "wish for wish",
            Move.Refusal or Move.Denial => "no for no",
            Move.Assent => "yes for yes",
            Move.News => "news for news",
            Move.Confession => "candour for candour",
            _ => "like for like",
        }, m.Index);
        return Remark.Of($"{m.S:pays} {m.H!} back {coin}.");
    }

    private static Remark? Contradicts(Moment m, Telling t)
    {
        if (m.Heard is null || m.Own.Words.Count < 2) return null;
        var word = m.Own.Words[0];
        if (word.ToLowerInvariant() is not ("but" or "nay" or "no" or "yet" or "not" or "never")) return null;
        if (t.Word(word, m.Own) is not { } q) return null;
        return t.Way(3) switch
        {
            0 => Remark.Of($"{m.S:begins} against the grain, on {q}."),
            1 => Remark.Of($"The first sound is {q}, and {m.H!} must feel it."),
            _ => Remark.Of($"{q} puts {m.S} on the other side from {m.H!}."),
        };
    }

    private static Remark? Echo(Moment m, Telling t)
    {
        foreach (var word in m.Echoes)
        {
            if (m.IsName(word) || t.Word(m.Heard!.Words.First(w => w.Equals(word, StringComparison.OrdinalIgnoreCase)), m.Heard) is not { } q) continue;
            return t.Way(5) switch
            {
                0 => Remark.Of($"{m.S:takes} up {m.H!:'s} own {q} and bends it to another use."),
                1 => Remark.Of($"{q} passes from {m.H!} to {m.S} and must sound new."),
                2 => Remark.Of($"Hearing {q}, {m.S:hands} it back."),
                3 => Remark.Of($"The reply hangs on {m.H!:'s} {q}."),
                _ => Remark.Of($"{q} comes back from {m.S}, a sign of close listening."),
            };
        }

        return null;
    }

    private static Remark? DoesNotAnswer(Moment m, Telling t)
    {
        if (!m.IsAsked || m.Echoes.Count > 0 || m.Own.Sentences.Count == 0) return null;
        if (m.Own.First!.Move is Move.Assent or Move.Refusal or Move.Denial or Move.Question) return null;
        var none = Finding.Of("no word of the question", m.Index);
        return t.Way(4) switch
        {
            0 => Remark.Of($"{m.S:repeats} {none}."),
            1 => Remark.Of($"In the answer of {m.S} there comes {none}."),
            2 => Remark.Of($"Answer or evasion, {m.S:keeps} {none}."),
            _ => Remark.Of($"{m.H!:gets} back {none}."),
        };
    }

    private static Remark? Callback(Moment m, Telling t)
    {
        if (m.Callback() is not { } back || t.Word(back.Word, back.Turn) is not { } q) return null;
        var owner = m.Name(back.Turn.Turn.Speaker);
        if (back.Turn.Turn.Speaker == m.Speaker)
        {
            return t.Way(3) switch
            {
                0 => Remark.Of($"{m.S:cannot} leave {q} alone."),
                1 => Remark.Of($"{m.S:returns} to {q}, from an earlier line."),
                _ => Remark.Of($"{q} again: for {m.S} the subject is not exhausted."),
            };
        }

        return t.Way(3) switch
        {
            0 => Remark.Of($"{m.S:reaches} back past the last line to {owner:'s} {q}."),
            1 => Remark.Of($"{owner} spoke of {q} before, and {m.S:has} not forgotten."),
            _ => Remark.Of($"The memory of {owner:'s} {q} is still at work in {m.S}."),
        };
    }

    private static Remark? TurnsElsewhere(Moment m, Telling t)
    {
        if (m.Heard is null || m.Own.Addressed.Count == 0 || m.Own.Addressed.Contains(m.Heard.Turn.Speaker)) return null;
        var other = m.Name(m.Own.Addressed[0]);
        var named = Finding.Of("by name", m.Index);
        return t.Way(3) switch
        {
            0 => Remark.Of($"{m.S:turns} from {m.H!} to {other}, {named}."),
            1 => Remark.Of($"It is {other} who is called {named}; {m.H!:is} left standing."),
            _ => Remark.Of($"The words go {named} to {other}, past {m.H!}."),
        };
    }

    private static Remark? ChangesSubject(Moment m, Telling t)
    {
        if (m.Heard is null || m.IsAsked || m.Echoes.Count > 0 || m.Own.Matter.Count < 3 || m.Heard.Matter.Count < 3) return null;
        if (t.From(m.Own.First?.Text, EvidenceField.Speech, m.Index) is not { } q) return null;
        return t.Way(3) switch
        {
            0 => Remark.Of($"Away from all that, {m.S:brings} up {q}."),
            1 => Remark.Of($"From here the subject is {m.S:'s}: {q}."),
            _ => Remark.Of($"{q} owes nothing to {m.H!:'s} words."),
        };
    }
}
