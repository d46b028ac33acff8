namespace Understudy.Sources.Plays.Staging;

/// <summary>"First Witch", "2nd Gentleman": nameless people who are counted.</summary>
internal static class Ordinal
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Cardinals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The number before the noun and the noun in lower case; null for a name that is not counted.</summary>
    public static (int Number, string Noun)? Of(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && Number(name[..space]) is { } before) return (before, name[(space + 1)..].ToLowerInvariant());
        space = name.LastIndexOf(' ');
        // "Witch 1" and "Soldier One", as newer plays have it.
        return space > 0 && (int.TryParse(name[(space + 1)..], out var after) || (after = Cardinal(name[(space + 1)..]) ?? 0) > 0)
            ? (after, name[..space].ToLowerInvariant())
            : null;
    }

    /// <summary>The value of "two" or "2"; null for anything else.</summary>
    public static int? Cardinal(string word)
    {
        if (int.TryParse(word, out var number)) return number;
        var index = Array.IndexOf(Cardinals, word.ToLowerInvariant());
        return index < 0 ? null : index + 1;
    }

    private static int? Number(string word)
    {
        var index = Array.IndexOf(Ordinals, word.ToLowerInvariant());
        if (index >= 0) return index + 1;
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && word[digits..] is "st" or "nd" or "rd" or "th" && int.TryParse(word[..digits], out var number) ? number : null;
    }
}
