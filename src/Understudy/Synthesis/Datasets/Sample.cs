using System.Text.Json.Serialization;
using Understudy.Roleplay.Conversations;

namespace Understudy.Synthesis.Datasets;

/// <summary>One line of a data set: a conversation that ends in the turn a model learns to give, in OpenAI's messages shape.</summary>
/// <param name="Id">Unique in the data set: <c>scene#turn@character</c>, for scene samples <c>scene@character</c>.</param>
/// <param name="Messages">System, then user and assistant in strict alternation; the last is the assistant's.</param>
/// <param name="Character">Whose turns are the assistant's.</param>
/// <param name="Scene">The id of the scene.</param>
/// <param name="Work">The work, for splits that hold works out.</param>
/// <param name="Turn">The index of the last message's turn in the scene.</param>
/// <param name="HistoryTurns">The number of assistant messages before the last.</param>
/// <param name="Loss">Which assistant messages are learned.</param>
/// <param name="Layers">The layers of thinking in the assistant's messages.</param>
/// <param name="Format">The notation of the turns: <c>her</c>, <c>coser</c>, <c>plain</c>.</param>
public sealed record Sample(
    string Id,
    IReadOnlyList<Message> Messages,
    string Character,
    string Scene,
    SampleWork Work,
    int Turn,
    int HistoryTurns,
    LossTarget Loss,
    Layers Layers,
    string Format)
{
    /// <summary>Who wrote the layers the source does not have; null where nobody did.</summary>
    public string? Annotator { get; init; }
}

/// <summary>The work a sample comes from, as its source names it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Author">The author; empty when the source does not say.</param>
public sealed record SampleWork(string Title, string Author);

/// <summary>Which assistant messages of a sample are learned.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LossTarget>))]
public enum LossTarget
{
    /// <summary>The last only.</summary>
    [JsonStringEnumMemberName("last")]
    Last,

    /// <summary>All of the character's own.</summary>
    [JsonStringEnumMemberName("own")]
    Own,
}
