using Understudy.Roleplay;

namespace Understudy.Synthesis.Rules;

/// <summary>Who perceives which turn. Where the source leaves it open, whoever is in the scene hears; a whisper reaches only whom it names.</summary>
internal static class Hearing
{
    /// <summary>Whether a character perceives a turn's speech and actions.</summary>
    public static bool Perceives(Scene scene, TurnReading reading, string character)
    {
        var turn = reading.Turn;
        if (turn.Speaker == character) return true;
        if (turn.OnStage is { } present && !IsAmong(scene, character, present)) return false;
        return turn.Whispered != true || IsWhisperedTo(scene, reading, character);
    }

    /// <summary>Whom a whisper is for: named in a direction, called by name, or the only other one present; empty when the source does not tell.</summary>
    public static IReadOnlyList<string> WhisperedTo(Scene scene, TurnReading reading) =>
        scene.Cast.Select(c => c.Name).Where(n => n != reading.Turn.Speaker && IsWhisperedTo(scene, reading, n)).ToList();

    /// <summary>The others on stage at a turn; null where the source does not say.</summary>
    public static IReadOnlyList<string>? Others(Turn turn) => turn.OnStage?.Where(n => n != turn.Speaker).ToList();

    private static bool IsWhisperedTo(Scene scene, TurnReading reading, string character)
    {
        var turn = reading.Turn;
        if (reading.Addressed.Contains(character)) return true;
        if (scene.Find(character) is { } cast)
        {
            var names = TurnReading.CallNames(scene, cast).ToList();
            if (reading.Actions.Any(a => names.Exists(n => a.Contains(n, StringComparison.OrdinalIgnoreCase)))) return true;
        }

        return turn.OnStage is { Count: 2 } present && present.Contains(character) && present.Contains(turn.Speaker);
    }

    private static bool IsAmong(Scene scene, string character, IReadOnlyList<string> present) =>
        present.Contains(character)
        || scene.Find(character)?.Members?.Any(present.Contains) == true
        || scene.Cast.Any(c => present.Contains(c.Name) && c.Members?.Contains(character) == true);
}
