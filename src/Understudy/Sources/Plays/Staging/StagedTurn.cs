using Understudy.Roleplay;

namespace Understudy.Sources.Plays.Staging;

/// <summary>A turn as staged, with what the cutting of scenes needs to know beside it.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Came">Whether somebody came on in it.</param>
/// <param name="Went">Whether somebody went off in it.</param>
internal sealed record StagedTurn(Turn Turn, bool Came, bool Went)
{
    /// <summary>Who is on stage while it is played.</summary>
    public IReadOnlyList<string> OnStage => Turn.OnStage ?? [];
}

/// <summary>A part of a play as staged.</summary>
/// <param name="Part">The part as read.</param>
/// <param name="Turns">Its turns in order.</param>
/// <param name="Groups">Members of the groups that speak in it, by the group's name; empty where not derivable.</param>
internal sealed record StagedPart(PlayPart Part, IReadOnlyList<StagedTurn> Turns, IReadOnlyDictionary<string, IReadOnlyList<string>> Groups);
