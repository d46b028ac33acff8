namespace Understudy.Synthesis.Rules;

/// <summary>The part of a scenario that tells of the place; who is present is told elsewhere.</summary>
internal static class Setting
{
    /// <summary>The first sentence, which names the place; empty when it lists those present.</summary>
    public static string Of(string scenario)
    {
        var end = scenario.Length;
        for (var at = 0; at < scenario.Length && end == scenario.Length; at++)
        {
            if (Sentence.IsEnd(scenario, at)) end = at;
        }

        var first = scenario[..end];
        return first.EndsWith(" is present", StringComparison.Ordinal) || first.EndsWith(" are present", StringComparison.Ordinal) ? "" : first;
    }
}
