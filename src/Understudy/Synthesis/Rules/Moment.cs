using Understudy.Roleplay;

namespace Understudy.Synthesis.Rules;

/// <summary>A turn as its speaker stands before it: what reached the speaker so far, what only the speaker knows, and what the turn will do.</summary>
internal sealed class Moment
{
    private readonly IReadOnlyList<TurnReading> _readings;

    public Moment(Scene scene, IReadOnlyList<TurnReading> readings, int index)
    {
        Scene = scene;
        _readings = readings;
        Own = readings[index];
        Speaker = Own.Turn.Speaker;
        S = Name(Speaker);
        Character = scene.Find(Speaker);
        Perceived = readings.Take(index).Where(r => Hearing.Perceives(scene, r.Turn, Speaker)).ToList();
        Earlier = Perceived.Where(r => r.Turn.Speaker == Speaker).ToList();
        Heard = Perceived.LastOrDefault(r => r.Turn.IsCharacter && r.Turn.Speaker != Speaker && r.Turn.Performance.IsPerceptible);
        H = Heard is null ? null : Name(Heard.Turn.Speaker);
        Before = index > 0 && Perceived.Contains(readings[index - 1]) ? readings[index - 1] : null;
    }

    public Scene Scene { get; }

    public int Index => Own.Index;

    /// <summary>The turn that the note is for.</summary>
    public TurnReading Own { get; }

    public string Speaker { get; }

    /// <summary>How the note calls the speaker.</summary>
    public Naming S { get; }

    /// <summary>How the note calls the one last heard.</summary>
    public Naming? H { get; }

    public Character? Character { get; }

    /// <summary>The turns before this one that reached the speaker, its own among them.</summary>
    public IReadOnlyList<TurnReading> Perceived { get; }

    /// <summary>The speaker's own turns before this one.</summary>
    public IReadOnlyList<TurnReading> Earlier { get; }

    /// <summary>The last turn of another character that reached the speaker.</summary>
    public TurnReading? Heard { get; }

    /// <summary>The turn right before this one, if it reached the speaker.</summary>
    public TurnReading? Before { get; }

    /// <summary>Whether the last words heard belong to the speaker: called by name, answered before, or nobody else there to take them.</summary>
    public bool IsAddressed => Heard is not null && !IsForAnother && (Heard.Addressed.Contains(Speaker) || Parties() <= 2 || AnsweredBefore());

    /// <summary>Whether the last words heard were called to someone else by name.</summary>
    public bool IsForAnother => Heard is { Addressed.Count: > 0 } && !Heard.Addressed.Contains(Speaker);

    /// <summary>Whether the question heard is this turn's to answer.</summary>
    public bool IsAsked => Heard?.Key?.Move == Move.Question && !IsForAnother && Index - Heard.Index <= 2;

    /// <summary>The matter that this turn shares with the words last heard, weightiest first.</summary>
    public IReadOnlyList<string> Echoes => Heard is null ? [] : Weighty(Heard.Matter.Where(Own.Matter.Contains));

    /// <summary>The name phrase of anyone in the scene.</summary>
    public Naming Name(string name) => Naming.Of(name, Scene.Find(name));

    /// <summary>An earlier turn, not the one last heard, whose matter comes back in this one, with the word.</summary>
    public (TurnReading Turn, string Word)? Callback()
    {
        foreach (var word in Weighty(Own.Matter.Where(w => w.Length >= 5 && Heard?.Matter.Contains(w) != true)))
        {
            if (IsName(word)) continue;
            if (Perceived.TakeLast(7).LastOrDefault(r => r.Turn.IsCharacter && r.Matter.Contains(word)) is { } turn)
                return (turn, turn.Words.First(w => w.Equals(word, StringComparison.OrdinalIgnoreCase)));
        }

        return null;
    }

    /// <summary>The speaker's last thought before this turn, with its turn.</summary>
    public (TurnReading Turn, string Thought)? EarlierThought()
    {
        foreach (var turn in Earlier.Reverse())
        {
            if (turn.Thoughts.LastOrDefault() is { } thought) return (turn, thought);
        }

        return null;
    }

    /// <summary>Who came on stage or left it between the turn before and this one; null where the source does not say.</summary>
    public (List<string> Entered, List<string> Left)? Changes()
    {
        if (Index == 0 || Own.Turn.OnStage is not { } now || _readings[Index - 1].Turn.OnStage is not { } then || !then.Contains(Speaker)) return null;
        return (now.Except(then).Where(n => n != Speaker).ToList(), then.Except(now).ToList());
    }

    /// <summary>Whether the speaker was absent while the turn before was played.</summary>
    public bool JustEntered => Index > 0 && Own.Turn.OnStage?.Contains(Speaker) == true && _readings[Index - 1].Turn.OnStage is { } then && !then.Contains(Speaker);

    public bool IsName(string word) => Scene.Cast.Any(c => c.Name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));

    private int Parties() => Own.Turn.OnStage?.Count ?? Perceived.Where(r => r.Turn.IsCharacter).TakeLast(4).Select(r => r.Turn.Speaker).Append(Speaker).Distinct().Count();

    private bool AnsweredBefore() => Heard is not null && Earlier.Count > 0 && Earlier[^1].Index == Heard.Index - 1;

    private static List<string> Weighty(IEnumerable<string> words) =>
        [.. words.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
}
