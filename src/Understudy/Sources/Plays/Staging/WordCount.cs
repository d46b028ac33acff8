namespace Understudy.Sources.Plays.Staging;

/// <summary>Counts words; of a script without spaces, characters.</summary>
internal static class WordCount
{
    /// <summary>The number of words in the text.</summary>
    public static int Of(string text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var ideograph = c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
            if (ideograph || (!inside && char.IsLetterOrDigit(c))) count++;
            inside = !ideograph && !char.IsWhiteSpace(c) && c != '—' && (inside || char.IsLetterOrDigit(c));
        }

        return count;
    }
}
