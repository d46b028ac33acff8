namespace Understudy.Sources;

/// <summary>What a source holds, counted as the source marks it (not as scenes were cut).</summary>
public sealed record WorkCounts
{
    /// <summary>Distinct characters who speak, aliases resolved.</summary>
    public int Characters { get; init; }

    /// <summary>Speeches: rows with a speaker (Standard Ebooks), <c>SPEECH</c> (Bosak), cues (Fountain, script), messages (CoSER); for novels the attributed quotes.</summary>
    public int Speeches { get; init; }

    /// <summary>Stage directions: marked elements in dialogue tables (Standard Ebooks), <c>STAGEDIR</c> (Bosak), directions of the other formats.</summary>
    public int StageDirections { get; init; }

    /// <summary>Thoughts taken from the source: asides, soliloquies when asked for, thoughts by cue in novels.</summary>
    public int Thoughts { get; init; }

    /// <summary>Words said to one person only ("aside to Banquo"): speech, not thought.</summary>
    public int Whispers { get; init; }

    /// <summary>Quotes nobody could be made the speaker of; kept, never guessed.</summary>
    public int Unattributed { get; init; }

    /// <summary>Speeches of 100 words and more with nobody else on stage, whether or not they were taken as thoughts.</summary>
    public int Soliloquies { get; init; }

    /// <summary>Paragraphs of a novel; null for other sources.</summary>
    public int? Paragraphs { get; init; }

    /// <summary>Paragraphs of a novel with quotation marks; null for other sources.</summary>
    public int? DialogueParagraphs { get; init; }

    /// <summary>Quotes of a novel that got a speaker; null for other sources.</summary>
    public int? AttributedQuotes { get; init; }
}
