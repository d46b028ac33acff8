namespace Understudy.Sources.Novels;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A word of the narration; abbreviations keep their full stop.</summary>
    Word,

    /// <summary>A punctuation mark of the narration.</summary>
    Mark,

    /// <summary>A whole quote, seen from the narration as one thing.</summary>
    Quote,
}

/// <summary>A word, a mark or a whole quote of a paragraph.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Text">The characters; empty for a quote.</param>
/// <param name="Start">Where it begins in the paragraph.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Quote">The quote's index in the paragraph, or -1.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End, int Quote = -1)
{
    internal bool IsWord => Kind == TokenKind.Word;

    internal bool IsQuote => Kind == TokenKind.Quote;

    internal bool IsCapitalised => Kind == TokenKind.Word && char.IsUpper(Text[0]);

    internal bool Is(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    internal bool EndsSentence => Kind == TokenKind.Mark && Text[0] is '.' or '!' or '?' or '…';

    /// <summary>The word without a possessive ending.</summary>
    internal string Stem => IsPossessive ? Text[..Text.AsSpan().IndexOfAny('’', '\'')] : Text;

    internal bool IsPossessive => Kind == TokenKind.Word && Text.AsSpan().EndsWith("’s") | Text.AsSpan().EndsWith("'s") | Text.AsSpan().EndsWith("s’");

    /// <summary>The tokens of a paragraph; each quote is one.</summary>
    internal static Token[] Of(string text, IReadOnlyList<QuoteSpan> quotes)
    {
        var tokens = new List<Token>();
        var quote = 0;
        for (var i = 0; i < text.Length;)
        {
            if (quote < quotes.Count && quotes[quote].Start == i)
            {
                tokens.Add(new Token(TokenKind.Quote, "", i, quotes[quote].End, quote));
                i = quotes[quote++].End;
            }
            else if (char.IsWhiteSpace(text[i]))
            {
                i++;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                var end = WordEnd(text, i, quote < quotes.Count ? quotes[quote].Start : text.Length);
                tokens.Add(new Token(TokenKind.Word, text[i..end], i, end));
                i = end;
            }
            else
            {
                tokens.Add(new Token(TokenKind.Mark, text[i..(i + 1)], i, i + 1));
                i++;
            }
        }

        return [.. tokens];
    }

    private static int WordEnd(string text, int start, int limit)
    {
        var end = start;
        while (end < limit)
        {
            if (char.IsLetterOrDigit(text[end])
                || (text[end] is '’' or '\'' or '-' && end + 1 < limit && char.IsLetterOrDigit(text[end + 1])))
                end++;
            else break;
        }

        if (end < limit && text[end] == '.' && Lexicon.IsAbbreviation(text.AsSpan(start, end - start)) && end + 1 < text.Length) end++;
        else if (end < limit && text[end] == '’' && text[end - 1] == 's' && end + 1 < limit && text[end + 1] == ' ' && char.IsUpper(text[start])) end++;
        return end;
    }
}
