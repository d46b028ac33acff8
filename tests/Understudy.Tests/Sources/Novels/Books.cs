using Understudy.Sources.Containers;
using Understudy.Sources.Novels;

namespace Understudy.Tests.Sources.Novels;

/// <summary>The three novels of the corpus, each read and attributed once.</summary>
internal static class Books
{
    public const string Alice = "lewis-carroll_alices-adventures-in-wonderland";
    public const string Pride = "jane-austen_pride-and-prejudice";
    public const string Carol = "charles-dickens_a-christmas-carol";

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<NovelAttribution>> Read = new();

    public static NovelAttribution Of(string book)
    {
        var path = Shared.Path($"corpus/{book}.epub");
        return Read.GetOrAdd(book, _ => new Lazy<NovelAttribution>(() =>
        {
            using var tree = SourceTree.Open(path);
            return NovelAttribution.Of(NovelXhtml.Read(tree, EpubPackage.Read(tree)));
        })).Value;
    }

    /// <summary>A novel of one chapter made of the given paragraphs.</summary>
    public static NovelAttribution Made(params string[] paragraphs) => NovelAttribution.Of(new Novel(
        "Made for a test", "", "text", [new NovelChapter("One", [.. paragraphs.Select((p, i) => new NovelParagraph(p, new("made.txt", i + 1, i + 1), false))])]));
}
