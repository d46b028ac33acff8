using System.Globalization;
using System.Text;

namespace Understudy.Sources.Plays.Staging;

/// <summary>A name taken apart as far as matching needs it: titles before, words after, all in lower case.</summary>
/// <param name="Titles">"mrs", "sir", "lady": what stands before a name.</param>
/// <param name="Words">The name itself, without articles.</param>
internal sealed record PersonName(IReadOnlyList<string> Titles, IReadOnlyList<string> Words)
{
    private static readonly HashSet<string> Articles = ["a", "an", "the", "another"];

    private static readonly HashSet<string> Womens = ["mrs", "miss", "ms", "lady", "madam", "queen", "princess", "duchess", "countess", "mistress", "dame", "mme", "mlle", "madame"];

    private static readonly HashSet<string> Mens = ["mr", "sir", "lord", "king", "prince", "duke", "count", "earl", "marquis", "friar", "father", "master", "herr", "monsieur"];

    private static readonly HashSet<string> Offices = ["dr", "doctor", "captain", "colonel", "general", "major", "judge", "rev", "canon", "hon", "cardinal", "bishop", "professor", "sergeant"];

    /// <summary>The whole name as a key: equal for names that differ in case, articles and dots only.</summary>
    public string Key { get; } = string.Join(' ', [.. Titles, .. Words]);

    /// <summary>Whether a title says that it is a woman.</summary>
    public bool IsWomans => Titles.Any(Womens.Contains) || (IsOfPlace && Womens.Contains(Words[0]));

    /// <summary>Whether a title says that it is a man.</summary>
    public bool IsMans => Titles.Any(Mens.Contains) || (IsOfPlace && Mens.Contains(Words[0]));

    /// <summary>"Duchess of York": the title is the name.</summary>
    private bool IsOfPlace => Words.Count > 1 && Words[1] == "of";

    /// <summary>Takes a label or a listed name apart.</summary>
    public static PersonName Parse(string name)
    {
        var tokens = name.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Fold).Where(t => t.Length > 0).ToList();
        while (tokens.Count > 1 && Articles.Contains(tokens[0])) tokens.RemoveAt(0);
        var titles = 0;
        while (titles + 1 < tokens.Count && IsTitle(tokens[titles]) && tokens[titles + 1] != "of") titles++;
        return new PersonName(tokens[..titles], tokens[titles..]);
    }

    /// <summary>Whether the word is a title before names: it names nobody by itself.</summary>
    public static bool IsTitle(string word) => Womens.Contains(word) || Mens.Contains(word) || Offices.Contains(word);

    /// <summary>Whether one may be called by a title the list does not give: offices, and "Mr." for a man.</summary>
    public bool Allows(string title, IReadOnlyList<string> heads) =>
        Titles.Contains(title) || heads.Contains(title) || Offices.Contains(title) || (title == "mr" && !IsWomans && Titles.Count == 0);

    /// <summary>How the words of a label sit in this name: all, first, last or one inside it.</summary>
    public bool Holds(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || words.Count > Words.Count) return false;
        if (words.Count == 1 && IsTitle(words[0])) return Words[0] == words[0] && Words.Count > 1 && Words[1] == "of";
        return Words.Take(words.Count).SequenceEqual(words) || Words.Skip(Words.Count - words.Count).SequenceEqual(words)
            || (words.Count == 1 && words[0].Length > 3 && Words.Contains(words[0]) && !Words.Contains("of"));
    }

    private static string Fold(string token)
    {
        var text = new StringBuilder(token.Length);
        foreach (var c in token.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '&') text.Append(char.ToLower(c, CultureInfo.InvariantCulture));
            else if (c is '’' or '\'') text.Append('\'');
        }

        return text.ToString().Trim('-', '\'');
    }
}
