namespace Understudy.Roleplay.Conversations;

/// <summary>One user message in the making: what others did between two own turns, neighbours of one speaker merged.</summary>
internal sealed class UserMessage(bool isFirst)
{
    private readonly List<(string Speaker, string Words)> _entries = [];

    /// <summary>Adds what a speaker did.</summary>
    public void Add(string speaker, string words)
    {
        var name = speaker == Turn.Unattributed ? "Someone" : speaker;
        if (_entries.Count > 0 && _entries[^1].Speaker == name) _entries[^1] = (name, $"{_entries[^1].Words}\n\n{words}");
        else _entries.Add((name, words));
    }

    /// <summary>The message; never empty.</summary>
    public Message ToMessage()
    {
        var entries = string.Join("\n\n", _entries.Select(e => $"{e.Speaker}: {e.Words}"));
        var content = (isFirst, entries.Length) switch
        {
            (true, 0) => Conversation.StartMarker,
            (true, _) => $"{Conversation.StartMarker}\n\n{entries}",
            (false, 0) => Conversation.Silence,
            _ => entries,
        };
        return new Message(MessageRole.User, content);
    }
}
