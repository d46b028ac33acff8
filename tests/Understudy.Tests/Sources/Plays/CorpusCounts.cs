namespace Understudy.Tests.Sources.Plays;

/// <summary>What the markup of published plays holds: the one table for all tests that import them.</summary>
internal static class CorpusCounts
{
    /// <summary>Standard Ebooks' plays.</summary>
    public static readonly PlayCounts[] Ebooks =
    [
        new("william-shakespeare_hamlet", 1138, 243, 10, 1),
        new("william-shakespeare_macbeth", 649, 180, 7, 3),
        new("william-shakespeare_the-tempest", 643, 130, 10, 11),
        new("oliver-goldsmith_she-stoops-to-conquer", 841, 252, 35, 3),
        // Three asides stand in rows that go on without a persona, and one row whispers without "aside".
        new("richard-brinsley-sheridan_the-school-for-scandal", 1236, 254, 31 + 21 + 3, 10 + 1),
        // One aside stands in a row that goes on.
        new("john-webster_the-duchess-of-malfi", 1124, 206, 19 + 1, 0),
        new("oscar-wilde_the-importance-of-being-earnest", 879, 322, 1, 0),
        // "Laughing to herself" and the like are no asides; nine directions whisper.
        new("henrik-ibsen_hedda-gabler_edmund-gosse_william-archer", 1635, 607, 0, 9),
    ];

    /// <summary>Speeches and stage directions of plays in Bosak's markup.</summary>
    public static readonly (string Name, int Speeches, int Directions)[] Bosak = [("dream", 500, 136), ("macbeth", 649, 180), ("merchant", 636, 121)];
}

/// <summary>A play's file name without its ending, and its counts; whispers are words to one person.</summary>
internal sealed record PlayCounts(string Name, int Speeches, int Directions, int Asides, int Whispers);
