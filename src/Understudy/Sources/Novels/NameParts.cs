namespace Understudy.Sources.Novels;

/// <summary>A name taken apart.</summary>
/// <param name="Title">"Mr.", "Lady"; null where there is none, and for names with an article ("the Queen").</param>
/// <param name="Words">The words behind the title.</param>
/// <param name="HasArticle">Whether the novel usually says "the" before it.</param>
internal sealed record NameParts(string? Title, string[] Words, bool HasArticle)
{
    internal Gender Gender => Title is not null
        ? Lexicon.GenderOf(Title)
        : Words is [var first, "of", ..] ? Lexicon.GenderOf(first)
        : HasArticle || Words.Length == 1 ? Lexicon.GenderOf(Words[^1])
        : Lexicon.GenderOf(Words[0]);

    /// <summary>The last word that is a name of its own.</summary>
    internal string? LastName => Words.Length == 0 || HasArticle ? null : Words[^1];

    internal static NameParts Of(string phrase, bool hasArticle)
    {
        var words = phrase.Split(' ');
        return !hasArticle && words.Length > 1 && Lexicon.IsTitle(words[0]) ? new NameParts(words[0], words[1..], false) : new NameParts(null, words, hasArticle);
    }

    /// <summary>The given name, where the name shows one: its first word, when that word is known to stand alone or a family name follows it.</summary>
    internal string? Given(Func<string, bool> standsAlone)
    {
        if (HasArticle || Words.Length is 0 or > 2) return null;
        if (Title is "Sir" or "Lady" or "Lord") return null;
        if (Words.Length == 2) return standsAlone(Words[0]) || (Lexicon.FullName(Words[0]) is { } full && standsAlone(full)) ? Words[0] : null;
        return Title is null or "Miss" && (standsAlone(Words[0]) || (Lexicon.FullName(Words[0]) is { } name && standsAlone(name))) ? Words[0] : null;
    }

    /// <summary>The family name, where a given name stands before it.</summary>
    internal string? Surname(Func<string, bool> standsAlone) => Words.Length == 2 && Given(standsAlone) is not null ? Words[1] : null;
}
