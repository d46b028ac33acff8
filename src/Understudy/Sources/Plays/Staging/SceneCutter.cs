namespace Understudy.Sources.Plays.Staging;

/// <summary>
/// Cuts a part into scenes. Among all cuttings whose scenes keep within the bounds, the one that costs least: a cut
/// costs the less the more the stage changes there, a scene the more the farther its length is from the middle of
/// the bounds.
/// </summary>
internal static class SceneCutter
{
    /// <summary>A scene outside the bounds costs more than any cutting within them.</summary>
    private const double OutOfBounds = 1e6;

    /// <summary>The scenes as ranges of turns, in order and without gaps.</summary>
    /// <param name="turns">The part's turns.</param>
    /// <param name="minTurns">Fewest turns of a scene; a part that has fewer stays whole.</param>
    /// <param name="maxTurns">Most turns of a scene.</param>
    public static IReadOnlyList<Range> Cut(IReadOnlyList<StagedTurn> turns, int minTurns, int maxTurns)
    {
        var count = turns.Count;
        if (count == 0) return [];
        if (count < 2 * minTurns && count <= maxTurns) return [0..count];
        var best = new double[count + 1];
        var from = new int[count + 1];
        for (var end = 1; end <= count; end++)
        {
            best[end] = double.MaxValue;
            for (var start = 0; start < end; start++)
            {
                var cost = best[start] + Length(end - start, minTurns, maxTurns) + (start == 0 ? 0 : 1 - Change(turns, start));
                // Strictly less: of equals the longer first scene wins, so that the same text is always cut the same way.
                if (cost < best[end]) (best[end], from[end]) = (cost, start);
            }
        }

        var scenes = new List<Range>();
        for (var end = count; end > 0; end = from[end]) scenes.Insert(0, from[end]..end);
        return scenes;
    }

    /// <summary>How much the stage changes before a turn, from 0 (not at all) to 1 (nobody stays).</summary>
    internal static double Change(IReadOnlyList<StagedTurn> turns, int at)
    {
        var (before, after) = (turns[at - 1], turns[at]);
        var union = before.OnStage.Union(after.OnStage).Count();
        var stays = union == 0 ? 1 : (double)before.OnStage.Intersect(after.OnStage).Count() / union;
        // A direction of its own marks a new beginning more clearly than one inside a speech.
        var entrance = after.Came && !after.Turn.IsCharacter ? 0.5 : 0;
        var exit = before.Went ? 0.4 : 0;
        return Math.Max(entrance, exit) + (0.5 * (1 - stays));
    }

    private static double Length(int length, int minTurns, int maxTurns)
    {
        var middle = (minTurns + maxTurns) / 2.0;
        var off = (length - middle) / middle;
        var outside = length < minTurns ? minTurns - length : Math.Max(0, length - maxTurns);
        return (off * off) + (outside * OutOfBounds);
    }
}
