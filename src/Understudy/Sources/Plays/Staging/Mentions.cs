using System.Text.RegularExpressions;

namespace Understudy.Sources.Plays.Staging;

/// <summary>A clause of a direction as words, and whom it names.</summary>
internal sealed partial class Mentions
{
    private const int LongestName = 5;

    /// <summary>Capitalised words of directions that are no persons.</summary>
    private static readonly HashSet<string> Things = new(StringComparer.OrdinalIgnoreCase)
    {
        "alarum", "alarums", "flourish", "sennet", "hautboys", "trumpets", "trumpet", "drum", "drums", "thunder", "lightning", "music", "song",
        "dance", "noise", "knocking", "cornets", "tucket", "retreat", "excursions", "here", "then", "after", "when", "as", "with", "in", "on", "at",
        "the", "a", "an", "another", "he", "she", "they", "it", "his", "her", "their", "all", "both", "one", "two", "three", "several", "aside", "god",
        "act", "scene", "majesty", "i", "corpse", "body", "re-enter", "reenter", "enter", "exit", "exeunt", "manet", "manent", "omnes", "during", "presently",
    };

    private readonly List<Mention> _who = [];

    private Mentions(IReadOnlyList<string> words) => Words = words;

    /// <summary>The words, without punctuation at their ends.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The persons named, in order; not those who only own something ("Macbeth's place") or are only spoken of ("Corpse of Ophelia").</summary>
    public IReadOnlyList<Mention> Who => _who;

    /// <summary>The clauses of a direction.</summary>
    /// <param name="direction">The direction's text.</param>
    /// <param name="find">The character a name means, or null.</param>
    public static IReadOnlyList<Mentions> Clauses(string direction, Func<string, string?> find)
    {
        var clauses = new List<Mentions>();
        foreach (var clause in ClauseEnd().Split(direction))
        {
            var words = Word().Matches(clause).Select(m => m.Value).ToList();
            if (words.Count == 0) continue;
            var mentions = new Mentions(words);
            mentions.Look(find);
            clauses.Add(mentions);
        }

        return clauses;
    }

    private static bool IsPossessive(string word) => word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal) || word[^1] is '’' or '\'';

    private void Look(Func<string, string?> find)
    {
        for (var i = 0; i < Words.Count;)
        {
            var length = Known(i, find, out var name);
            if (length == 0) length = Unknown(i);
            if (length == 0)
            {
                i++;
                continue;
            }

            var text = string.Join(' ', Words.Skip(i).Take(length));
            var spokenOf = i > 0 && Words[i - 1] is "of" or "for" or "at";
            if (!IsPossessive(Words[i + length - 1]) && !spokenOf)
                _who.Add(new Mention(text.Trim('’', '\''), name, i > 0 ? Ordinal.Cardinal(Words[i - 1]) : null, i, i + length));
            i += length;
        }
    }

    private int Known(int start, Func<string, string?> find, out string? name)
    {
        name = null;
        if (!char.IsUpper(Words[start][0]) && !(start > 0 && Words[start - 1] is "a" or "an" or "the")) return 0;
        for (var length = Math.Min(LongestName, Words.Count - start); length > 0; length--)
        {
            var last = Words[start + length - 1];
            if (length > 1 && !char.IsLetter(last[0])) continue;
            if (length == 1 && (Things.Contains(last) || PersonName.IsTitle(last.ToLowerInvariant()) && start + 1 < Words.Count && char.IsUpper(Words[start + 1][0]))) continue;
            var text = string.Join(' ', Words.Skip(start).Take(length));
            if (IsPossessive(text)) text = text[..(text.Length - (text[^1] is 's' ? 2 : 1))];
            name = find(text);
            if (name is not null) return length;
        }

        return 0;
    }

    /// <summary>A run of capitalised words that nobody is known by: "Attendants", "Ghost of Banquo" without its lexicon.</summary>
    private int Unknown(int start)
    {
        if (start == 0 || !char.IsUpper(Words[start][0]) || Things.Contains(Words[start])) return 0;
        var length = 1;
        while (start + length < Words.Count && char.IsUpper(Words[start + length][0]) && !Things.Contains(Words[start + length])) length++;
        // "like a French musician" names nobody.
        var next = start + length < Words.Count ? Words[start + length] : ",";
        return next is "," or "and" or "with" or "in" or "from" or "to" or "of" || next.EndsWith("ing", StringComparison.Ordinal) || Plural.IsPeople(Words[start + length - 1]) ? length : 0;
    }

    // Abbreviations keep their dots inside a clause; a clause ends at a stop, a semicolon or a colon.
    [GeneratedRegex(@"(?<!\b(?:(?i:Mr|Mrs|Dr|St|Rev|Hon|Esq|Messrs|etc|Capt|Col|Gen|Mme|Mlle)|[A-Z]))[.!?](?=\s|$|[)\]”’])|[;:]|[.]\s*—")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}’'\-]*\.?|[,&]")]
    private static partial Regex Word();
}
