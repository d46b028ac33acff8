using System.Text.Json;
using Understudy.Roleplay;
using Understudy.Texts;

namespace Understudy.Sources.Coser;

/// <summary>The CoSER test set: cases of one conversation each, from many books.</summary>
internal sealed class CoserTestSet
{
    private readonly Dictionary<string, (List<Scene> Scenes, CoserTally Tally)> _books = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Whether a document is a case of the test set.</summary>
    public static bool IsCase(CoserNode document) =>
        document.Element.ValueKind == JsonValueKind.Object && document["dialogues"].Exists && document["book"].Exists;

    /// <summary>Adds a case to its book.</summary>
    /// <param name="case">The case.</param>
    /// <param name="index">Its place in the file, from 0.</param>
    /// <param name="line">Its line in a file of one case a line; else 0.</param>
    /// <exception cref="InputException">A field is not what CoSER has there; names its place.</exception>
    public void Add(CoserNode @case, int index, int line)
    {
        var title = @case.Object()["book"].Text().Trim();
        if (title.Length == 0) throw new InputException($"{@case.File}: {@case.Path} names no book; a case has \"book\", \"i_p\", \"i_c\" and \"dialogues\"");
        if (!_books.TryGetValue(title, out var book))
        {
            _books[title] = book = ([], new CoserTally());
            _order.Add(title);
        }

        var turns = CoserScene.Turns(@case["dialogues"], book.Tally);
        if (turns.Count == 0)
        {
            book.Tally.EmptyConversations++;
            return;
        }

        var plot = @case["plot"];
        var plotNumber = @case["i_p"].Number() ?? plot["i_p"].Number() ?? index;
        var number = @case["i_c"].Number() ?? 0;
        var tag = @case["tag"].Text().Trim();
        var profiles = @case["character_profiles"];
        book.Scenes.Add(new Scene(
            book.Tally.Unique($"coser/{Slug.Of(title)}/{plotNumber}/{number}"),
            new Source(
                title,
                "",
                $"plot {plotNumber}, conversation {number}{(tag.Length > 0 ? $", {tag}" : "")}",
                new SourcePosition($"[{index}]", line, turns[0].Position!.Paragraph)),
            @case["scenario"].Text().Trim(),
            plot["summary"].Text().Trim(),
            CoserScene.Cast(@case, plot, name => profiles[name].Text(), turns),
            turns));
    }

    /// <summary>One work for each book, in the order of their first cases.</summary>
    /// <param name="file">The file's name, for warnings.</param>
    public IEnumerable<ImportedWork> ToWorks(string file) => _order.Select(title => (Title: title, _books[title].Scenes, _books[title].Tally)).Select(book =>
        new ImportedWork(book.Title, "", CoserReader.Name, book.Scenes, book.Tally.ToCounts())
        {
            Warnings = [.. book.Tally.ToWarnings(file).Select(w => $"{w[..^1]} ({book.Title}).")],
        });
}
