using System.Text.Json;
using Understudy.Roleplay;
using Understudy.Texts;

namespace Understudy.Sources.Coser;

/// <summary>A book of the CoSER corpus: plots with their conversations, and profiles of all characters.</summary>
internal static class CoserBook
{
    /// <summary>Whether a document is such a book.</summary>
    public static bool Is(CoserNode document) => document.Element.ValueKind == JsonValueKind.Object && document["plots"].Exists;

    /// <summary>Reads the book; each conversation is a scene as it is.</summary>
    /// <exception cref="InputException">A field is not what CoSER has there; names its place.</exception>
    public static ImportedWork Read(CoserNode book, string title, CancellationToken cancellationToken)
    {
        var tally = new CoserTally();
        var scenes = new List<Scene>();
        var profiles = book["character_datasets"];
        foreach (var (plotIndex, plot) in book["plots"].Items().Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (plot.Object()["text"].Exists && string.IsNullOrWhiteSpace(plot["text"].Text()))
            {
                tally.PlotsWithoutText++;
                continue;
            }

            var conversations = Conversations(plot["conversation"]).ToList();
            if (conversations.Count == 0) tally.PlotsWithoutConversation++;
            foreach (var (index, conversation) in conversations.Index())
            {
                var turns = CoserScene.Turns(conversation.Object()["dialogues"], tally);
                if (turns.Count == 0)
                {
                    tally.EmptyConversations++;
                    continue;
                }

                var plotNumber = plot["i_p"].Number() ?? plotIndex;
                var number = conversation["i_c"].Number() ?? index;
                scenes.Add(new Scene(
                    tally.Unique($"coser/{Slug.Of(title)}/{plotNumber}/{number}"),
                    new Source(title, "", $"plot {plotNumber}, conversation {number}", new SourcePosition(conversation.Path, 0, turns[0].Position!.Paragraph)),
                    conversation["scenario"].Text().Trim(),
                    plot["summary"].Text().Trim(),
                    CoserScene.Cast(conversation, plot, name => profiles[name]["profile"].Text(), turns),
                    turns));
            }
        }

        return new ImportedWork(title, "", CoserReader.Name, scenes, tally.ToCounts())
        {
            Warnings = [.. tally.ToWarnings(book.File), .. Remarks(book, profiles)],
        };
    }

    // A plot of a single conversation may hold it without the array.
    private static IEnumerable<CoserNode> Conversations(CoserNode conversation) =>
        conversation.Element.ValueKind == JsonValueKind.Object ? [conversation] : conversation.Items();

    private static IEnumerable<string> Remarks(CoserNode book, CoserNode profiles)
    {
        if (!profiles.Exists || !profiles.Object().Element.EnumerateObject().Any())
            yield return $"{book.File}: character_datasets is empty; profiles are those of the plots.";
        if (book["split_plot_index"] is { Element.ValueKind: JsonValueKind.Number } split)
            yield return $"{book.File}: plots from {split.Element.GetRawText()} on are the corpus's own test part; keep them out of training.";
    }
}
