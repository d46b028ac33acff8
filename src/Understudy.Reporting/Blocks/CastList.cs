namespace Understudy.Reporting.Blocks;

/// <summary>The dramatis personae, with how much each has to say.</summary>
/// <param name="Members">The members in the order of the programme.</param>
public sealed record CastList(IReadOnlyList<CastMember> Members) : Block;

/// <summary>A member of the cast.</summary>
/// <param name="Name">The character's name.</param>
/// <param name="Profile">Who the character is; may be empty.</param>
/// <param name="Words">Words spoken (characters for Chinese and Japanese).</param>
/// <param name="Share">Share of all words spoken, from 0 to 1.</param>
/// <param name="Turns">Turns played.</param>
/// <param name="Thoughts">Thoughts, counted by segment.</param>
public sealed record CastMember(string Name, string Profile, int Words, double Share, int Turns, int Thoughts);
