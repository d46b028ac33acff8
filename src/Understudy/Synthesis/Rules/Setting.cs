namespace Understudy.Synthesis.Rules;

/// <summary>The part of a scenario that tells of the place; who is present is told elsewhere.</summary>
internal static class Setting
{
    /// <summary>The sentences that do not list those present; may be empty.</summary>
    public static string Of(string scenario)
    {
        var end = scenario.Length;
        foreach (var ending in new[] { " is present.", " are present." })
        {
            if (!scenario.EndsWith(ending, StringComparison.Ordinal)) continue;
            // The list is the last sentence: it begins behind the full stop before it, names with "Mr." and the like apart.
            end = 0;
            for (var at = scenario.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = scenario.IndexOf(". ", at + 1, StringComparison.Ordinal))
            {
                if (Sentence.IsEnd(scenario, at)) end = at + 1;
            }
        }

        return scenario[..end];
    }
}
