namespace Understudy.Sources.Novels;

/// <summary>A paragraph as attribution sees it: its quotes, and the narration around them in tokens and sentences.</summary>
internal sealed class NovelPage
{
    private NovelPage(NovelParagraph paragraph, List<QuoteSpan> quotes)
    {
        Paragraph = paragraph;
        Quotes = quotes;
        Tokens = Token.Of(paragraph.Text, quotes);
        Sentence = new int[Tokens.Length];
        for (int i = 1, sentence = 0; i < Tokens.Length; i++)
        {
            if (IsBoundary(i)) sentence++;
            Sentence[i] = sentence;
        }
    }

    internal NovelParagraph Paragraph { get; }

    internal IReadOnlyList<QuoteSpan> Quotes { get; }

    internal Token[] Tokens { get; }

    /// <summary>The sentence each token belongs to.</summary>
    internal int[] Sentence { get; }

    internal string Text => Paragraph.Text;

    internal static NovelPage Of(NovelParagraph paragraph, QuoteMarks marks) => new(paragraph, marks.Find(paragraph.Text));

    /// <summary>The words of a quote, without the marks.</summary>
    internal string Content(int quote) => Quotes[quote].Content(Text);

    /// <summary>The token that stands for a quote.</summary>
    internal int TokenOf(int quote) => Array.FindIndex(Tokens, t => t.Quote == quote);

    /// <summary>Whether a capital letter at this token may be due to its place alone.</summary>
    internal bool IsInitial(int token) =>
        token == 0 || IsBoundary(token) || Tokens[token - 1].IsQuote || (Tokens[token - 1].Is('(') && (token == 1 || IsBoundary(token - 1)));

    /// <summary>The last character said in a quote, which tells whether the narration's sentence goes on behind it.</summary>
    internal char LastOf(int quote)
    {
        var content = Content(quote);
        var end = content.Length - 1;
        while (end >= 0 && content[end] is '’' or '”' or ')' or ' ') end--;
        return end < 0 ? ' ' : content[end];
    }

    private bool IsBoundary(int token)
    {
        var before = Tokens[token - 1];
        if (before.EndsSentence) return !Tokens[token].EndsSentence && (Tokens[token].IsQuote || !Tokens[token].IsWord || !char.IsLower(Tokens[token].Text[0]));
        return before.IsQuote && Tokens[token].IsCapitalised && LastOf(before.Quote) is '.' or '!' or '?' or '…';
    }
}
