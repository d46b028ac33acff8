using System.Text;
using Understudy.Roleplay;
using Understudy.Roleplay.Formats;

namespace Understudy.Synthesis.Rules;

/// <summary>Draws annotated turns and shows them as a page of Markdown, so that readers can judge the annotations for themselves.</summary>
public static class AnnotationExamples
{
    /// <summary>
    /// Draws so many annotated turns, each with the same chance, and renders them with the words before them. Only the
    /// drawn turns are held; the same scenes and seed draw the same turns.
    /// </summary>
    /// <param name="scenes">Annotated scenes; turns without system thinking are passed over.</param>
    /// <param name="count">How many; fewer if there are no more.</param>
    /// <param name="seed">Another seed draws others.</param>
    /// <param name="cancellationToken">Stops between scenes.</param>
    public static async Task<string> DrawAsync(IAsyncEnumerable<Scene> scenes, int count, int seed, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        // The turns with the smallest keys: a draw without replacement that one pass can make.
        var drawn = new PriorityQueue<(Scene Scene, int Turn), double>();
        await foreach (var scene in scenes.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            for (var i = 0; i < scene.Turns.Count; i++)
            {
                if (scene.Turns[i].SystemThinking is null) continue;
                drawn.Enqueue((scene, i), -Datasets.StableHash.Unit(seed, $"example:{scene.Id}#{i}"));
                if (drawn.Count > count) drawn.Dequeue();
            }
        }

        var order = new Stack<(Scene Scene, int Turn)>();
        while (drawn.TryDequeue(out var next, out _)) order.Push(next);
        var page = new StringBuilder();
        foreach (var (example, number) in order.Select((e, i) => (e, i + 1))) Render(page, example.Scene, example.Turn, number);
        return page.ToString();
    }

    private static void Render(StringBuilder page, Scene scene, int index, int number)
    {
        var turn = scene.Turns[index];
        var part = scene.Source.Part.Length > 0 ? $", {scene.Source.Part}" : "";
        page.Append("### ").Append(number).Append(". ").Append(turn.Speaker).Append(", *").Append(scene.Source.Book).Append('*').Append(part).Append("\n\n");
        page.Append('`').Append(scene.Id).Append('#').Append(index).Append("`\n\n");
        for (var i = Math.Max(0, index - 2); i <= index; i++)
        {
            // Two turns of context, as everyone on stage perceives them; of the turn itself the thoughts too.
            if (i == index) Line(page, turn);
            else if (Perspective.Of(turn.Speaker).View(scene.Turns[i]) is { } seen) Line(page, seen);
        }

        page.Length -= 2;
        page.Append("\nSystem thinking: ").Append(turn.SystemThinking).Append("\n\n");
    }

    private static void Line(StringBuilder page, Turn turn)
    {
        var text = CoserFormat.Instance.Render(new Reply(null, turn.Performance.Canonical()));
        page.Append("> **").Append(turn.Speaker).Append(":** ").Append(text.Replace("\n", "  \n> ", StringComparison.Ordinal)).Append("\n>\n");
    }
}
