namespace Understudy.Sources.Coser;

/// <summary>What is counted while a CoSER file is read, and what was left out.</summary>
internal sealed class CoserTally
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>Characters who speak.</summary>
    public HashSet<string> Speakers { get; } = new(StringComparer.Ordinal);

    public int Messages { get; set; }

    public int Actions { get; set; }

    public int Thoughts { get; set; }

    public int Unattributed { get; set; }

    public int EmptyMessages { get; set; }

    public int EmptyConversations { get; set; }

    public int PlotsWithoutConversation { get; set; }

    public int PlotsWithoutText { get; set; }

    /// <summary>An identity that no other scene of the file has: a second bearer gets a number.</summary>
    public string Unique(string id)
    {
        var bearers = _ids.GetValueOrDefault(id) + 1;
        _ids[id] = bearers;
        return bearers == 1 ? id : $"{id}-{bearers}";
    }

    /// <summary>The counts, as the import reports them.</summary>
    public WorkCounts ToCounts() => new()
    {
        Characters = Speakers.Count,
        Speeches = Messages,
        StageDirections = Actions,
        Thoughts = Thoughts,
        Unattributed = Unattributed,
    };

    /// <summary>One sentence for each kind of thing that was left out.</summary>
    public IReadOnlyList<string> ToWarnings(string file)
    {
        return [.. new[]
        {
            Sentence(PlotsWithoutText, "plots whose text is blank were left out"),
            Sentence(PlotsWithoutConversation, "plots have no conversation"),
            Sentence(EmptyConversations, "conversations without a message were left out"),
            Sentence(EmptyMessages, "messages without a word were left out"),
            Sentence(Unattributed, "messages name no character; they are kept as unattributed"),
        }.OfType<string>()];

        string? Sentence(int count, string what) => count == 0 ? null : $"{file}: {count} {what}.";
    }
}
