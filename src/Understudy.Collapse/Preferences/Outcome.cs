namespace Understudy.Collapse.Preferences;

/// <summary>How a comparison ended; the value is the y of the formulas.</summary>
public enum Outcome
{
    /// <summary>The second item was preferred: y = -1.</summary>
    SecondWins = -1,

    /// <summary>Neither was preferred: y = 0.</summary>
    Tie = 0,

    /// <summary>The first item was preferred: y = +1.</summary>
    FirstWins = 1,
}
