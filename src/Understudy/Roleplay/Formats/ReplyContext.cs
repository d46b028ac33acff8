namespace Understudy.Roleplay.Formats;

/// <summary>What a parser may know about the turn it reads.</summary>
/// <param name="Speaker">Who was asked to speak; a leading <c>Name:</c> of this speaker is the format's, not speech.</param>
public sealed record ReplyContext(string Speaker)
{
    /// <summary>The other names of the cast; a line that begins with one and a colon is a flaw.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
