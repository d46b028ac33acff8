using System.Buffers;
using System.Globalization;
using Understudy.Texts;

namespace Understudy.Sources.Plays.Staging;

/// <summary>How a name is shown: dialects that shout their names are brought to title case, articles go.</summary>
internal static class DisplayName
{
    private static readonly string[] Articles = ["a ", "an ", "the ", "another "];

    private static readonly SearchValues<char> Openers = SearchValues.Create("(\"“‘'[");

    private static readonly HashSet<string> Small = ["of", "the", "de", "del", "da", "du", "von", "van", "and", "a", "an", "to", "in", "on", "for"];

    /// <summary>The name in title case where it is written in capitals or in small letters throughout; otherwise as it is.</summary>
    public static string Of(string name)
    {
        name = Whitespace.OneLine(name);
        var article = Array.Find(Articles, a => name.StartsWith(a, StringComparison.OrdinalIgnoreCase) && name.Length > a.Length);
        // "The Note Taker" is a name; "A gentleman" and "the fool" are descriptions.
        var isName = article is "the " && char.IsUpper(name[0]) && char.IsUpper(name[article.Length]) && !NameCase.IsCapitals(name);
        if (article is not null && !isName) name = name[article.Length..];
        if (NameCase.IsCapitals(name)) return Title(name.ToLowerInvariant());
        return name.Length > 0 && char.IsLower(name[0]) ? Title(name) : name;
    }

    private static string Title(string name)
    {
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && Small.Contains(words[i])) continue;
            words[i] = string.Join('-', words[i].Split('-').Select(Capital));
        }

        return string.Join(' ', words);
    }

    private static string Capital(string word)
    {
        var first = word.AsSpan().IndexOfAnyExcept(Openers);
        return first < 0 ? word : word[..first] + char.ToUpper(word[first], CultureInfo.InvariantCulture) + word[(first + 1)..];
    }
}
