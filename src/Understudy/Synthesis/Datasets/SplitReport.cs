namespace Understudy.Synthesis.Datasets;

/// <summary>What a split put where.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Parts">The parts by name.</param>
/// <param name="HeldOut">The works held out, every edition by its title, in order.</param>
public sealed record SplitReport(int Seed, IReadOnlyDictionary<string, SplitPartReport> Parts, IReadOnlyList<string> HeldOut);

/// <summary>One part of a split.</summary>
/// <param name="Count">Its samples.</param>
/// <param name="File">Its file, beside the report.</param>
/// <param name="Scenes">Its scenes.</param>
/// <param name="TurnsDist">How many samples have so many turns of the character before the last.</param>
public sealed record SplitPartReport(int Count, string File, int Scenes, IReadOnlyDictionary<int, int> TurnsDist);
