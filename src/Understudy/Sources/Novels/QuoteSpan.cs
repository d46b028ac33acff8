namespace Understudy.Sources.Novels;

/// <summary>A stretch of a paragraph in quotation marks.</summary>
/// <param name="Start">Where the opening mark stands.</param>
/// <param name="End">Behind the closing mark, or the paragraph's end where none stands.</param>
/// <param name="IsClosed">Whether a closing mark stands; a speech that goes on in the next paragraph has none.</param>
/// <param name="IsOpened">Whether an opening mark stands; the rest of a quote that began in a paragraph before has none.</param>
internal readonly record struct QuoteSpan(int Start, int End, bool IsClosed, bool IsOpened = true)
{
    /// <summary>The words between the marks.</summary>
    internal string Content(string text) => text[(IsOpened ? Start + 1 : Start)..(IsClosed ? End - 1 : End)].Trim();
}
