namespace Understudy.Sources.Plays.Staging;

/// <summary>What is counted while a play is staged.</summary>
internal sealed class Tally
{
    /// <summary>Asides, and soliloquies taken as thoughts.</summary>
    public int Thoughts { get; set; }

    /// <summary>Words to one person.</summary>
    public int Whispers { get; set; }

    /// <summary>Long speeches alone on stage.</summary>
    public int Soliloquies { get; set; }

    /// <summary>Speeches that nobody could be made the speaker of.</summary>
    public int Unattributed { get; set; }

    /// <summary>Who spoke, groups apart.</summary>
    public HashSet<string> Speakers { get; } = new(StringComparer.Ordinal);
}
