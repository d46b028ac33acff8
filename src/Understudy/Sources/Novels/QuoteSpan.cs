namespace Understudy.Sources.Novels;

/// <summary>A stretch of a paragraph in quotation marks.</summary>
/// <param name="Start">Where the opening mark stands.</param>
/// <param name="End">Behind the closing mark, or the paragraph's end where none stands.</param>
/// <param name="IsClosed">Whether a closing mark stands; a speech that goes on in the next paragraph has none.</param>
internal readonly record struct QuoteSpan(int Start, int End, bool IsClosed)
{
    /// <summary>The words between the marks.</summary>
    internal string Content(string text) => text[(Start + 1)..(IsClosed ? End - 1 : End)].Trim();
}
