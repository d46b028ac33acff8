namespace Understudy.Sources.Plays.Staging;

/// <summary>Who speaks under a label of several.</summary>
internal static class Groups
{
    /// <summary>The members of a group label; null for a label of one, empty where the members cannot be derived.</summary>
    /// <param name="label">The label.</param>
    /// <param name="personae">The play's personae.</param>
    /// <param name="present">Who is on stage.</param>
    /// <param name="addressed">Who speaks both before and after: the one the group answers.</param>
    public static IReadOnlyList<string>? Members(string label, Personae personae, IReadOnlyList<string> present, string? addressed)
    {
        if (personae.Joined(label) is { } joined) return [.. joined.Select(personae.Name).Distinct()];
        List<string> others = [.. present.Where(p => p != addressed)];
        if (GroupLabel.IsAll(label)) return others.Count > 1 ? others : [];
        var noun = GroupLabel.Noun(label);
        if (GroupLabel.IsBoth(label))
        {
            var two = noun is null ? others : [.. others.Where(p => Counted(p, noun))];
            return two.Count == 2 ? two : [];
        }

        if (noun is null) return null;
        var counted = present.Where(p => Counted(p, noun)).ToList();
        // "Laertes" and "Hastings" are no plurals; "Servants" are, whoever of them is there.
        return counted.Count > 1 ? counted : Plural.IsPeople(label) ? [] : null;
    }

    private static bool Counted(string name, string noun) =>
        Ordinal.Of(name) is var (_, counted) && counted.EndsWith(noun, StringComparison.OrdinalIgnoreCase);
}
