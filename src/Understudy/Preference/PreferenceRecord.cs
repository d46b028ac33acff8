namespace Understudy.Preference;

/// <summary>One judgement of two items, as a file of preferences holds it.</summary>
/// <param name="First">The number of an item in <see cref="ItemNames"/>.</param>
/// <param name="Second">The number of the other; the same where an item was compared with itself.</param>
/// <param name="Sign">1 if the first was preferred, -1 if the second was, 0 for a tie.</param>
/// <param name="Weight">How much the judgement counts, 1e-9 to 1e9; 1 where the file says nothing.</param>
public readonly record struct PreferenceRecord(int First, int Second, int Sign, double Weight);
