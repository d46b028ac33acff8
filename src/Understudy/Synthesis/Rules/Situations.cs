using Understudy.Roleplay;

namespace Understudy.Synthesis.Rules;

/// <summary>What a note can say first: what the speaker has before its ears and eyes.</summary>
internal static class Situations
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("just-entered", 9, JustEntered),
        new("whispered-to", 8.5, WhisperedTo),
        new("stage-changes", 7, StageChanges),
        new("answered", 6.5, Answered),
        new("silent-partner", 6.4, SilentPartner),
        new("overheard", 6.2, Overheard) { Topic = "address" },
        new("broken-off", 6, BrokenOff),
        new("first-voice", 5.6, FirstVoice),
        new("to-the-face", 5.2, ToTheFace) { Topic = "address" },
        new("long-speech", 5.1, LongSpeech),
        new("partner-moves", 5, PartnerMoves),
        new("opens", 4, Opens) { Topic = "place" },
        new("own-thread", 3, OwnThread),
        new("bare", 0, Bare),
    ];

    private static Remark? JustEntered(Moment m, Telling t) => !m.JustEntered ? null : t.Way(2) switch
    {
        0 => Remark.Of($"{m.S:has} only now come on, and {Finding.Of("nothing said before this", m.Index)} is known to {m.S}."),
        _ => Remark.Of($"{Finding.Of("Fresh from outside", m.Index)}, {m.S:meets} a talk already begun."),
    };

    private static Remark? WhisperedTo(Moment m, Telling t) =>
        m.Heard?.Turn.WhisperedTo?.Contains(m.Speaker) != true || t.Said(m.Heard.Key, m.Heard) is not { } q ? null
            : Remark.Of($"{m.H!:has} whispered {q}, for {m.S} and nobody else.");

    private static Remark? StageChanges(Moment m, Telling t)
    {
        if (m.Before?.Turn.Speaker != Turn.Environment || m.Before.Turn.Performance.Count == 0) return null;
        if (t.From(m.Before.Turn.Performance[^1].Text, EvidenceField.Action, m.Before.Index) is not { } change) return null;
        if (m.H is { } h && m.Heard is { } heard && heard.Key?.Move == Move.Question && heard.Index == m.Before.Index - 1)
            return Remark.Of($"{change} cuts across {h:'s} question.");
        return t.Way(5) switch
        {
            0 => Remark.Of($"{change}: the stage has changed, and {m.S:is} first to speak."),
            1 => Remark.Of($"The eye is served first: {change}. So {m.S:speaks}."),
            2 => Remark.Of($"{m.S:takes} the word straight after {change}."),
            3 => Remark.Of($"Something has happened, {change}; {m.S:is} speaking into it."),
            _ => Remark.Of($"{change} alters the room before {m.S:says} a word."),
        };
    }

    private static Remark? Answered(Moment m, Telling t)
    {
        if (m.Heard is not { } heard || m.Earlier.Count == 0 || m.Earlier[^1].Index != heard.Index - 1) return null;
        var last = m.Earlier[^1];
        if (last.Key?.Move is not (Move.Question or Move.Command or Move.Request) || t.Said(last.Key, last) is not { } asked || t.Said(heard.Key, heard) is not { } got) return null;
        if (asked.Text == got.Text) return null;
        var returned = heard.Key?.Move == Move.Question;
        return last.Key.Move switch
        {
            Move.Question when returned => Remark.Of($"{m.S:'s} {asked} has met only another question, {got}, from {m.H!}."),
            Move.Question => t.Way(4) switch
            {
                0 => Remark.Of($"{m.S:has} asked {asked} and got from {m.H!} this: {got}."),
                1 => Remark.Of($"To {m.S:'s} {asked} the reply of {m.H!} was {got}."),
                2 => Remark.Of($"{got} is all that {asked} has drawn out of {m.H!}."),
                _ => Remark.Of($"{m.S:holds} {m.H!:'s} answer now: {got}, after {asked}."),
            },
            Move.Command => t.Way(2) switch
            {
                0 => Remark.Of($"{m.S:'s} order was {asked}; {m.H!:'s} response, {got}."),
                _ => Remark.Of($"{m.H!:has} taken the command {asked} with {got}."),
            },
            _ => Remark.Of($"{m.S:has} pleaded {asked}, and {m.H!:has} returned {got}."),
        };
    }

    private static Remark? SilentPartner(Moment m, Telling t) =>
        m.Heard is not { Sentences.Count: 0 } heard || t.From(heard.Actions.LastOrDefault(), EvidenceField.Action, heard.Index) is not { } act ? null : t.Way(2) switch
        {
            0 => Remark.Of($"{m.H!:has} used no words, only this: {act}."),
            _ => Remark.Of($"{act} was {m.H!:'s} whole turn, eloquent enough."),
        };

    private static Remark? Overheard(Moment m, Telling t)
    {
        if (!m.IsForAnother || m.Heard is not { } heard || t.Said(heard.Key, heard) is not { } q) return null;
        var other = m.Name(heard.Addressed[^1]);
        return t.Way(4) switch
        {
            0 => Remark.Of($"{m.H!:was} speaking to {other}, not to {m.S}: {q}."),
            1 => Remark.Of($"{q} was {m.H!:'s} word for {other}; {m.S:comes} in uninvited."),
            2 => Remark.Of($"{m.S:has} heard {m.H!} address {other}: {q}."),
            _ => Remark.Of($"Between {m.H!} and {other} there is {q}, and {m.S:steps} between."),
        };
    }

    private static Remark? BrokenOff(Moment m, Telling t) =>
        m.Heard is not { BreaksOff: true } heard || t.Said(heard.Last, heard) is not { } q ? null : t.Way(3) switch
        {
            0 => Remark.Of($"{m.H!:has} broken off at {q}; {m.S:fills} the gap."),
            1 => Remark.Of($"{m.S:cuts} in on {m.H!:'s} {q}."),
            _ => Remark.Of($"{q} hangs unfinished where {m.H!} left it."),
        };

    private static Remark? FirstVoice(Moment m, Telling t) =>
        m.Heard is not { } heard || m.Perceived.Count(r => r.Turn.Speaker == heard.Turn.Speaker) > 1 || m.Perceived.Count < 3 || t.Said(heard.Key, heard) is not { } q ? null : t.Way(3) switch
        {
            0 => Remark.Of($"A new voice, {m.H!:'s}, has joined: {q}."),
            1 => Remark.Of($"{m.H!:has} spoken for the first time here, {q}."),
            _ => Remark.Of($"Until now {m.H!} had kept silent; then came {q}."),
        };

    private static Remark? ToTheFace(Moment m, Telling t) =>
        m.Heard?.Addressed.Contains(m.Speaker) != true || t.Said(m.Heard.Key, m.Heard) is not { } q ? null : t.Way(4) switch
        {
            0 => Remark.Of($"{m.H!:has} called {m.S} by name, with {q}."),
            1 => Remark.Of($"{q} is {m.H!:'s} aim, straight at {m.S}."),
            2 => Remark.Of($"By name and to the face, {m.S:hears} from {m.H!} {q}."),
            _ => Remark.Of($"{m.H!:singles} out {m.S}: {q}."),
        };

    private static Remark? LongSpeech(Moment m, Telling t)
    {
        if (m.Heard is not { Words.Count: >= 45 } heard || t.Said(heard.Key, heard) is not { } q) return null;
        var words = Finding.Of(Numbers.InWords(heard.Words.Count), heard.Index);
        return t.Way(4) switch
        {
            0 => Remark.Of($"{m.H!:has} held the floor for {words} words; {q} sticks."),
            1 => Remark.Of($"Out of {m.H!:'s} long speech {m.S:picks} {q}."),
            2 => Remark.Of($"After {words} words {m.H!:has} come to {q}."),
            _ => Remark.Of($"{m.S:has} listened through {m.H!:'s} {words} words, {q} among them."),
        };
    }

    private static Remark? PartnerMoves(Moment m, Telling t)
    {
        if (m.Heard is not { Key: { } key } heard || t.Said(key, heard) is not { } q) return null;
        // Each kind of move has its own ways of being told; how often the kind came up decides among them.
        var times = m.Perceived.Count(r => r.Turn.IsCharacter && r.Key?.Move == key.Move && r.Key.Kind == key.Kind);
        return HeardWording.Tell(key, m.H!, q, times);
    }

    private static Remark? Opens(Moment m, Telling t)
    {
        if (m.Heard is not null || m.Earlier.Count > 0) return null;
        return t.From(Setting.Of(m.Scene), EvidenceField.Scenario) is { } place
            ? Remark.Of($"It begins in {place}; {m.S:sets} the tone.")
            : Remark.Of($"{m.S:has} {Finding.Of("the first word", m.Index)} of the scene.");
    }

    private static Remark? OwnThread(Moment m, Telling t) =>
        m.Earlier is not [.., { Key: { } key } last] || m.Heard?.Index > last.Index || t.Said(key, last) is not { } q ? null : t.Way(2) switch
        {
            0 => Remark.Of($"{m.S:goes} on from {q}, unanswered."),
            _ => Remark.Of($"{q} was {m.S:'s} own last line; the thread runs on."),
        };

    private static Remark? Bare(Moment m, Telling t) => m.H is { } h
        ? Remark.Of($"{h:has} had {Finding.Of("the last word", m.Heard!.Index)}, and {m.S:comes} next.")
        : Remark.Of($"{m.S:speaks} {Finding.Of($"for the {Numbers.Ordinal(m.Earlier.Count + 1)} time", m.Index)} in the scene.");
}
