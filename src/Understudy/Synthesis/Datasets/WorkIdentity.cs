using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Understudy.Texts;

namespace Understudy.Synthesis.Datasets;

/// <summary>Which work a text is an edition of: title and author without case, marks, accents, articles, subtitles.</summary>
/// <param name="Title">The normalised title, such as <c>macbeth</c> for "The Tragedy of Macbeth".</param>
/// <param name="Author">The normalised author, such as <c>shakespeare william</c>; empty when unknown.</param>
public sealed partial record WorkIdentity(string Title, string Author)
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    /// <summary>The identity of an edition.</summary>
    public static WorkIdentity Of(string title, string author) => new(NormalTitle(title), NormalAuthor(author));

    /// <summary>
    /// Whether two editions are of one work: the titles agree, and the authors do or one of them is unknown. Authors agree
    /// when one's names are among the other's, so that an editor or a translator named along does no harm.
    /// </summary>
    public bool IsSameWorkAs(WorkIdentity other)
    {
        if (Title != other.Title) return false;
        if (Author.Length == 0 || other.Author.Length == 0) return true;
        var (mine, theirs) = (Author.Split(' ').ToHashSet(), other.Author.Split(' ').ToHashSet());
        return mine.IsSubsetOf(theirs) || theirs.IsSubsetOf(mine);
    }

    private static string NormalTitle(string title)
    {
        var plain = Plain(title);
        var text = Brackets().Replace(plain, " ");
        if (string.IsNullOrWhiteSpace(text)) text = plain;
        text = TrailingArticle().Replace(text, "");
        text = Subtitle().Replace(text, "");
        var kind = Kind().Match(text);
        // "The Tragedy of Hamlet, Prince of Denmark": what a work of this naming puts after the comma is who its hero is.
        if (kind.Success) text = text[kind.Length..].Split(',')[0];
        text = King().Replace(text, "");
        var words = Marks().Replace(text.Replace("&", " and ", StringComparison.Ordinal), " ").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        words.RemoveAll(w => w is "the" or "a" or "an");
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && i == words.Count - 1 && Array.IndexOf(Ordinals, words[i]) is var at and >= 0) words[i] = RomanNumeral.Of(at + 1).ToLowerInvariant();
        }

        return words.Count > 0 ? string.Join(' ', words) : title.Trim().ToLowerInvariant();
    }

    private static string NormalAuthor(string author) =>
        string.Join(' ', Marks().Replace(Plain(author), " ").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal));

    // Lower case without accents, widths and invisible joiners; apostrophes go without leaving a gap, so that "Alice's" is "alices".
    private static string Plain(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || c is '\'' or '’') continue;
            output.Append(char.ToLowerInvariant(c));
        }

        return output.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    [GeneratedRegex(@"[(\[（【][^)\]）】]*[)\]）】]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@",\s*(the|a|an)\s*$")]
    private static partial Regex TrailingArticle();

    [GeneratedRegex(@"(\s*[:;：；]|\s*,\s*or\b|\s*[–—/]\s*|\s+-\s+|\s*,\s*an?\s+(tragedy|comedy|novel|play|romance|history|farce|drama|tale)\b|,?\s+vol(ume|\.)?\s*[0-9ivx]+\b).*$", RegexOptions.Singleline)]
    private static partial Regex Subtitle();

    [GeneratedRegex(@"^(the\s+)?((most|true|famous|excellent|lamentable|pleasant|ancient|chronicle|and)\s+)*(tragedy|tragedie|tragicall? history|tragical historie|true history|famous history|life|life and death)\s+of\s+(the\s+)?")]
    private static partial Regex Kind();

    // "King Henry V" and "Henry V" are one play's names; a title that is lost alike on both sides does no harm.
    [GeneratedRegex(@"^(the\s+)?king\s+(?=\p{L})")]
    private static partial Regex King();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Marks();
}
