using Understudy.Roleplay;

namespace Understudy.Synthesis.Rules;

/// <summary>What a note may rest on: what its speaker was there for and could hear.</summary>
internal static class Hearing
{
    /// <summary>Whether a character perceives a turn's speech and actions.</summary>
    public static bool Perceives(Scene scene, Turn turn, string character) =>
        turn.Speaker == character || (scene.IsPresent(character, turn) && turn.IsHeardBy(character));

    /// <summary>The others on stage at a turn; null where the source does not say.</summary>
    public static IReadOnlyList<string>? Others(Turn turn) => turn.OnStage?.Where(n => n != turn.Speaker).ToList();
}
