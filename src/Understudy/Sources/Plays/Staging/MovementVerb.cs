namespace Understudy.Sources.Plays.Staging;

/// <summary>The words that bring people on stage and take them off.</summary>
/// <param name="Kind">What they do.</param>
/// <param name="Imperative">Whether the names follow the word ("Enter Hamlet") rather than precede it ("Hamlet enters").</param>
internal sealed record MovementVerb(MovementKind Kind, bool Imperative)
{
    private const int Reach = 4;

    private static readonly HashSet<string> Comes = ["enters", "re-enters", "reenters", "entered", "returns", "appears", "appear", "return", "discovered", "arrives", "arrive"];

    private static readonly HashSet<string> ComesSomewhere = ["come", "comes", "came", "rush", "rushes", "run", "runs", "walks", "walk", "slips", "steals", "hurries", "bursts"];

    private static readonly HashSet<string> Onto = ["in", "on", "into", "from", "back"];

    private static readonly HashSet<string> Goes = ["exits", "dies", "die", "vanish", "vanishes", "disappear", "disappears", "retires", "retire", "withdraws", "withdraw", "escapes", "escape", "descends", "descend", "departs", "depart"];

    private static readonly HashSet<string> GoesSomewhere =
    [
        "go", "goes", "gone", "went", "run", "runs", "rush", "rushes", "hasten", "hastens", "hurry", "hurries", "walk", "walks", "sweep", "sweeps", "stride", "strides",
        "slip", "slips", "steal", "steals", "march", "marches", "pass", "passes", "fly", "flies", "carried", "led", "borne", "dragged", "taken", "carry", "carries", "lead", "leads",
        "drags", "moves", "move", "stalks", "creeps", "storms", "dashes", "follows", "follow",
    ];

    private static readonly HashSet<string> Aloof = ["up", "back", "behind", "aside", "upstage", "little"];

    private static readonly HashSet<string> Away = ["out", "off", "away"];

    /// <summary>The verb at a place in a clause; null where none stands there.</summary>
    public static MovementVerb? At(IReadOnlyList<string> words, int at)
    {
        var word = words[at];
        var lower = word.TrimEnd('.').ToLowerInvariant();
        if (lower is "enter" or "reenter" or "re-enter")
        {
            // "The friars enter" has its subject before it; "then enter Macbeth" has not.
            var sentence = char.IsLower(word[0]) && at > 0 && !words.Skip(at + 1).Any(w => char.IsUpper(w[0]));
            return new MovementVerb(MovementKind.Enter, !sentence);
        }

        if (lower is "exit" or "exeunt") return new MovementVerb(MovementKind.Exit, true);
        if (lower is "manet" or "manent") return new MovementVerb(MovementKind.Remain, true);
        if (at > 0 && words[at - 1] is "to" or "not" or "about") return null;
        if (lower is "remain" or "remains" or "stays") return new MovementVerb(MovementKind.Remain, false);
        if (Comes.Contains(lower)) return new MovementVerb(MovementKind.Enter, false);
        if (GoesSomewhere.Contains(lower) && (Near(words, at, Away) || IsInto(words, at, lower) || (lower is "goes" or "go" && at > 0 && at + 1 == words.Count))) return new MovementVerb(MovementKind.Exit, false);
        if (ComesSomewhere.Contains(lower) && Near(words, at, Onto)) return new MovementVerb(MovementKind.Enter, false);
        if (Goes.Contains(lower) && !StaysInSight(words, at)) return new MovementVerb(MovementKind.Exit, false);
        return lower is "leaves" or "leave" && words.Skip(at + 1).Take(2).Any(w => w is "room" or "stage" or "them" or "him" or "her" or "house" or "the") ? new MovementVerb(MovementKind.Exit, false) : null;
    }

    /// <summary>"Retires up the stage", "Retires and kneels", "Retires to the fireplace": withdrawn, but there.</summary>
    private static bool StaysInSight(IReadOnlyList<string> words, int at) =>
        Near(words, at, Aloof) || (words[at].StartsWith("retire", StringComparison.OrdinalIgnoreCase) && at + 1 < words.Count && words[at + 1] is "and" or "with" or "to");

    private static bool IsInto(IReadOnlyList<string> words, int at, string verb) =>
        verb is "go" or "goes" or "pass" or "passes" && words.Skip(at + 1).Take(3).Contains("into");

    private static bool Near(IReadOnlyList<string> words, int at, HashSet<string> wanted) =>
        words.Skip(at + 1).Take(Reach).TakeWhile((w, i) => w != "," && (w != "and" || IsAdverb(words, at + 2 + i))).Any(wanted.Contains);

    /// <summary>"Goes quietly and circumspectly out" is one movement; "goes up and looks out" is not.</summary>
    private static bool IsAdverb(IReadOnlyList<string> words, int at) => at < words.Count && words[at].EndsWith("ly", StringComparison.Ordinal);
}
