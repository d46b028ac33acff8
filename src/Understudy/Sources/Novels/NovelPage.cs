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

    /// <summary>The pages of a chapter; quotes run on over paragraphs until they are closed.</summary>
    internal static List<NovelPage> Of(NovelChapter chapter, QuoteMarks marks)
    {
        var pages = new List<NovelPage>();
        var texts = chapter.Paragraphs;
        for (var i = 0; i < texts.Count; i++)
        {
            var runsOn = pages.Count > 0 && pages[^1].Quotes is [.., { IsClosed: false }];
            if (runsOn && IsWithin(texts, i, marks)) pages.Add(new NovelPage(texts[i], [new QuoteSpan(0, texts[i].Text.Length, IsClosed: false, IsOpened: false)]));
            else pages.Add(runsOn ? new NovelPage(texts[i], marks.FindRest(texts[i].Text)) : Of(texts[i], marks));
        }

        return pages;
    }

    /// <summary>The index of a quote as printed: 1 for the first that opens in the paragraph, 0 for the rest of one that opened before.</summary>
    internal int Number(int quote) => quote + (Quotes[0].IsOpened ? 1 : 0);

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

    /// <summary>Whether a paragraph without marks stands inside a quote that one of the next three closes (a song within a speech).</summary>
    private static bool IsWithin(IReadOnlyList<NovelParagraph> texts, int at, QuoteMarks marks)
    {
        if (marks.RestEnd(texts[at].Text) >= 0) return false;
        for (var i = at + 1; i < texts.Count && i <= at + 3; i++)
        {
            if (marks.RestEnd(texts[i].Text) is var end && end >= 0) return end > 0;
        }

        return false;
    }

    private bool IsBoundary(int token)
    {
        if (Tokens[token].Is(')')) return false;
        var end = token - 1;
        while (end > 0 && Tokens[end].Is(')')) end--;
        var before = Tokens[end];
        if (before.EndsSentence) return !Tokens[token].EndsSentence && (Tokens[token].IsQuote || !Tokens[token].IsWord || !char.IsLower(Tokens[token].Text[0]));
        return before.IsQuote && end == token - 1 && Tokens[token].IsCapitalised && LastOf(before.Quote) is '.' or '!' or '?' or '…';
    }
}
