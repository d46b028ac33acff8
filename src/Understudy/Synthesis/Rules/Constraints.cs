using Understudy.Roleplay;

namespace Understudy.Synthesis.Rules;

/// <summary>What binds the speaker: what must stay hidden, who is listening, who the character is.</summary>
internal static class Constraints
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("hides", 9, Hides),
        new("whispers", 8.5, Whispers),
        new("entered", 7, Entered) { Topic = "listeners" },
        new("left", 6.8, Left) { Topic = "listeners" },
        new("motivation", 6.5, Motivation),
        new("relation", 6, Relation),
        new("profile", 5.5, Profile),
        new("carries", 5.4, Carries),
        new("alone", 5.3, Alone) { Topic = "listeners" },
        new("place", 4.6, Place) { Topic = "place" },
        new("listeners", 4.5, Listeners),
        new("partner-profile", 4.2, PartnerProfile) { Topic = "partner" },
        new("partner-history", 3.5, PartnerHistory) { Topic = "partner" },
    ];

    private static Remark? Hides(Moment m, Telling t)
    {
        if (!m.Own.Turn.Performance.IsPerceptible || t.From(m.Own.Thoughts.FirstOrDefault(), EvidenceField.Thought, m.Index) is not { } q) return null;
        var before = m.Own.Turn.Performance[0].Kind == SegmentKind.Thought;
        return (before, t.Way(3)) switch
        {
            (true, 0) => Remark.Of($"First comes what {m.S:keeps} back, {q}, hidden from the words."),
            (true, 1) => Remark.Of($"{m.S:thinks} {q} before speaking, and no face may show it."),
            (true, _) => Remark.Of($"Beneath the words lies {q}, which {m.S:tells} nobody."),
            (false, 0) => Remark.Of($"What stays unsaid is {q}; {m.S:lets} the others hear something else."),
            (false, 1) => Remark.Of($"Once the words are out, {m.S:withdraws} into {q}, unheard."),
            (false, _) => Remark.Of($"{q} is for {m.S} alone, and the line plays against it."),
        };
    }

    private static Remark? Whispers(Moment m, Telling t)
    {
        if (m.Own.Turn.Whispered != true) return null;
        var low = Finding.Of("low", m.Index);
        return m.Own.Turn.WhisperedTo is { Count: > 0 } to
            ? Remark.Of($"The voice stays {low}: this is for {Naming.Of(to.Select(m.Name).ToList())}, not for the rest.")
            : Remark.Of($"The voice stays {low}, because {m.S:does} not want to be overheard.");
    }

    private static Remark? Entered(Moment m, Telling t) =>
        m.Changes() is not { Entered.Count: > 0 } changes || Someone(m, changes.Entered) is not { } who ? null : t.Way(2) switch
        {
            0 => Remark.Of($"{who:has} just come in, so {m.S:speaks} before new ears."),
            _ => Remark.Of($"With {who} newly arrived, {m.S:has} to take another listener into account."),
        };

    private static Remark? Left(Moment m, Telling t) =>
        m.Changes() is not { Left.Count: > 0 } changes || Someone(m, changes.Left) is not { } who ? null : t.Way(2) switch
        {
            0 => Remark.Of($"{who:is} gone, and {m.S:can} speak more freely than before."),
            _ => Remark.Of($"Now that {who:has} left, {m.S:owes} that quarter no manners."),
        };

    private static Remark? Motivation(Moment m, Telling t) =>
        m.Character?.Motivation is not { } text || t.Uses > 0 && m.Earlier.Count % 4 != 0 || t.From(text, EvidenceField.Motivation, null, m.Speaker) is not { } q ? null : t.Way(2) switch
        {
            0 => Remark.Of($"Behind it stands what {m.S} came for: {q}."),
            _ => Remark.Of($"{m.S:has} not lost sight of the purpose, {q}."),
        };

    private static Remark? Relation(Moment m, Telling t) =>
        m.H is null || m.Character?.Relations?.TryGetValue(m.Heard!.Turn.Speaker, out var bond) != true || bond is null ? null
            : Remark.Of($"{m.H:is} to {m.S} {new Finding(bond.Trim().TrimEnd('.'), new Evidence(EvidenceField.Name, null, m.Speaker))}, and that colours the tone.");

    private static Remark? Profile(Moment m, Telling t)
    {
        // A character's standing is worth saying when it first speaks, and again only after a while.
        if (m.Earlier.Count % 6 != 0 || t.From(m.Character?.Profile, EvidenceField.Profile, null, m.Speaker) is not { } q) return null;
        return t.Way(4) switch
        {
            0 => Remark.Of($"Of {m.S} it is known: {q}."),
            1 => Remark.Of($"The standing of {m.S} is given: {q}."),
            2 => Remark.Of($"{q}: so {m.S:is} described."),
            _ => Remark.Of($"The voice must carry {q}, which is {m.S:'s} description."),
        };
    }

    private static Remark? Carries(Moment m, Telling t)
    {
        if (m.EarlierThought() is not { } earlier || t.From(earlier.Thought, EvidenceField.Thought, earlier.Turn.Index) is not { } q) return null;
        return t.Way(4) switch
        {
            0 => Remark.Of($"Since an earlier turn {m.S:has} been carrying {q}, unknown to the others."),
            1 => Remark.Of($"Still hidden: {q}, which {m.S:thought} and never said."),
            2 => Remark.Of($"{q} goes on working in {m.S} under the surface."),
            _ => Remark.Of($"No one suspects {q}; {m.S:means} to keep it so."),
        };
    }

    private static Remark? Alone(Moment m, Telling t) => Hearing.Others(m.Own.Turn) switch
    {
        { Count: 0 } => Remark.Of($"{Finding.Of("Nobody else is on stage", m.Index)}, so {m.S:has} no listener to spare."),
        { Count: 1 } others when m.Name(others[0]) is { } only => t.Way(3) switch
        {
            0 => Remark.Of($"Only {only:is} there to hear {m.S}."),
            1 => Remark.Of($"{m.S} and {only} have the stage alone."),
            _ => Remark.Of($"There is no third party, just {only} and {m.S}."),
        },
        _ => null,
    };

    private static Remark? Place(Moment m, Telling t) =>
        m.Earlier.Count > 0 || t.Uses > 2 || t.From(Setting.Of(m.Scene), EvidenceField.Scenario) is not { } q ? null : t.Way(3) switch
        {
            0 => Remark.Of($"The place is {q}, and {m.S:feels} it."),
            1 => Remark.Of($"Around {m.S} there is {q}."),
            _ => Remark.Of($"{q}: that is the ground under {m.S}."),
        };

    private static Remark? Listeners(Moment m, Telling t)
    {
        if (Hearing.Others(m.Own.Turn) is not { Count: > 1 } others || Someone(m, others.Where(n => n != m.Heard?.Turn.Speaker).ToList()) is not { } rest) return null;
        return t.Way(4) switch
        {
            0 => Remark.Of($"{rest:is} listening too."),
            1 => Remark.Of($"Whatever {m.S:says} is said before {rest} as well."),
            2 => Remark.Of($"{m.S:has} an audience in {rest}."),
            _ => Remark.Of($"Nothing here is private while {rest:stands} by."),
        };
    }

    private static Remark? PartnerProfile(Moment m, Telling t)
    {
        if (m.H is not { } h || m.Perceived.Count(r => r.Turn.Speaker == m.Heard!.Turn.Speaker) > 2) return null;
        var name = m.Heard!.Turn.Speaker;
        return t.From(m.Scene.Find(name)?.Profile, EvidenceField.Profile, null, name) is not { } q ? null : t.Way(3) switch
        {
            0 => Remark.Of($"{h} is described as {q}, and {m.S:knows} it."),
            1 => Remark.Of($"{h} is no stranger: {q}."),
            _ => Remark.Of($"Of {h} it is known: {q}."),
        };
    }

    private static Remark? PartnerHistory(Moment m, Telling t)
    {
        if (m.H is not { } h || m.Perceived.LastOrDefault(r => r.Turn.Speaker == m.Heard!.Turn.Speaker && r != m.Heard) is not { } before || t.Said(before.Key, before) is not { } q) return null;
        return t.Way(6) switch
        {
            0 => Remark.Of($"{h:'s} earlier {q} still stands."),
            1 => Remark.Of($"{m.S:has} not forgotten {q}, which {h} said before."),
            2 => Remark.Of($"Behind this is {q}, from the same mouth."),
            3 => Remark.Of($"{h} began it with {q}."),
            4 => Remark.Of($"It follows on {h:'s} {q}."),
            _ => Remark.Of($"{q} came first, and {m.S:remembers}."),
        };
    }

    private static Naming? Someone(Moment m, List<string> names) =>
        names.Count == 0 ? null : Naming.Of(names.ConvertAll(m.Name));
}
