using System.Runtime.CompilerServices;
using Understudy.Roleplay;
using Understudy.Roleplay.Conversations;
using Understudy.Texts;

namespace Understudy.Synthesis.Datasets;

/// <summary>
/// Makes samples from scenes, one scene at a time: what a sample holds depends on its scene and the options alone, and
/// memory on the largest scene. All text comes from <see cref="Conversation"/>, so a model is served what it was trained on.
/// </summary>
public sealed class DatasetBuilder
{
    // A template that meets one of these inside a message ends the message, or cuts off what stands before.
    private static readonly string[] Reserved = ["<|im_start|>", "<|im_end|>", "<|endoftext|>", "<think>", "</think>"];

    private readonly DatasetOptions _options;
    private readonly HashSet<string> _scenes = new(StringComparer.Ordinal);

    /// <summary>A builder for one data set.</summary>
    public DatasetBuilder(DatasetOptions options) => _options = options;

    /// <summary>What was built so far; whole once the samples have been read to the end.</summary>
    public DatasetCounts Counts { get; private set; } = new();

    /// <summary>The samples of all scenes in their order.</summary>
    /// <exception cref="InputException">A scene id comes twice, or a turn's speaker is not in the cast.</exception>
    public async IAsyncEnumerable<Sample> BuildAsync(IAsyncEnumerable<Scene> scenes, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var scene in scenes.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var sample in Build(scene)) yield return sample;
        }
    }

    /// <summary>The samples of one scene.</summary>
    /// <exception cref="InputException">The scene's id came before, or a turn's speaker is not in the cast.</exception>
    public IEnumerable<Sample> Build(Scene scene)
    {
        if (!_scenes.Add(scene.Id))
            throw new InputException($"scene {scene.Id} comes twice; sample ids would not be unique. Import each work once, or give the scenes other ids");
        foreach (var turn in scene.Turns)
        {
            if (turn.IsCharacter && scene.Find(turn.Speaker) is null)
                throw new InputException($"scene {scene.Id}: {turn.Speaker} speaks but is not in the cast; add {{\"name\":\"{turn.Speaker}\",\"profile\":\"\"}} to it");
        }

        Counts = Counts.Plus(new DatasetCounts { Scenes = 1, Turns = scene.Turns.Count(t => t.IsCharacter) });
        foreach (var sample in _options.Samples == SampleUnit.Turns ? PerTurn(scene) : PerCharacter(scene))
        {
            if (sample.Messages.Any(m => Array.Exists(Reserved, r => m.Content.Contains(r, StringComparison.Ordinal))))
            {
                Counts = Counts.Plus(new DatasetCounts { SkippedReserved = 1 });
                continue;
            }

            Counts = Counts.Plus(new DatasetCounts { Samples = 1 });
            yield return sample;
        }
    }

    private IEnumerable<Sample> PerTurn(Scene scene)
    {
        for (var i = 0; i < scene.Turns.Count; i++)
        {
            if (!IsLearnable(scene.Turns[i])) continue;
            var turn = scene.Turns[i];
            var conversation = Conversation.For(scene, turn.Speaker, i, _options.Conversation).WithReply(turn);
            yield return Of(scene, conversation, i, $"{scene.Id}#{i}@{Slug.Of(turn.Speaker)}", LossTarget.Last);
        }
    }

    private IEnumerable<Sample> PerCharacter(Scene scene)
    {
        var learnable = Enumerable.Range(0, scene.Turns.Count).Where(i => IsLearnable(scene.Turns[i])).ToLookup(i => scene.Turns[i].Speaker, StringComparer.Ordinal);
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var turns in learnable)
        {
            var slug = Slug.Of(turns.Key);
            for (var n = 2; !slugs.Add(slug); n++) slug = $"{Slug.Of(turns.Key)}-{n}";
            var last = turns.Last();
            var conversation = Conversation.For(scene, turns.Key, last, _options.Conversation).WithReply(scene.Turns[last]);
            yield return Of(scene, conversation, last, $"{scene.Id}@{slug}", LossTarget.Own);
        }
    }

    private bool IsLearnable(Turn turn)
    {
        if (!turn.IsCharacter) return false;
        if (!Conversation.HasReply(turn, _options.Conversation))
        {
            Counts = Counts.Plus(new DatasetCounts { SkippedEmpty = 1 });
            return false;
        }

        if (_options.Conversation.Layers != Layers.Both || !string.IsNullOrWhiteSpace(turn.SystemThinking)) return true;
        Counts = Counts.Plus(new DatasetCounts { SkippedWithoutSystemThinking = 1 });
        return false;
    }

    private Sample Of(Scene scene, Conversation conversation, int turn, string id, LossTarget loss) => new(
        id,
        conversation.Messages,
        conversation.Character,
        scene.Id,
        new SampleWork(scene.Source.Book, scene.Source.Author),
        turn,
        conversation.Messages.Count(m => m.Role == MessageRole.Assistant) - 1,
        loss,
        _options.Conversation.Layers,
        _options.Conversation.Format.Name)
    { Annotator = scene.Annotator };
}
