using Understudy.Texts;

namespace Understudy.Synthesis.Rules;

/// <summary>
/// Writes the notes of one scene in order. Of each part of a note the most telling rule that holds speaks; a rule loses
/// weight with every time the scene has heard it, most of all right after, as a writer avoids saying the same thing twice.
/// Nothing is random: the same scene gives the same notes.
/// </summary>
internal sealed class Composer
{
    private const int FewestWords = 25;
    private const int EnoughWords = 42;
    private const int MostWords = 90;

    // Below this a rule speaks only where the note would be too short without it.
    private const double Worth = 2;

    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private int _notes;

    /// <summary>The note for the next turn of a character.</summary>
    public Note Write(Moment moment)
    {
        var remarks = new List<Remark>();
        var topics = new HashSet<string>(StringComparer.Ordinal);
        var told = new List<string>();
        Add(Situations.All);
        Add(Replies.All, Worth);
        Add(Aims.All);
        Add(Constraints.All, Worth);
        Add(Plans.All, Worth);
        while (Length(remarks) < EnoughWords && Add(Plans.All, Worth)) { }
        while (Length(remarks) < FewestWords && (Add(Constraints.All) || Add(Replies.All) || Add(Plans.All))) { }
        var note = new Note(moment.Index, remarks);
        while (!_texts.Add(note.Text) && Add(Plans.All)) note = new Note(moment.Index, remarks);
        _notes++;
        return note with { Remarks = [.. remarks] };

        bool Add(IReadOnlyList<Rule> rules, double least = double.NegativeInfinity)
        {
            if (Choose(rules, moment, told, topics, remarks, least) is not { } remark) return false;
            remarks.Add(remark);
            told.AddRange(remark.Evidence.Where(e => e.Quote is not null).Select(e => e.Quote!));
            return true;
        }
    }

    private Remark? Choose(IReadOnlyList<Rule> rules, Moment moment, List<string> told, HashSet<string> topics, List<Remark> sofar, double least)
    {
        foreach (var rule in rules.OrderByDescending(Score).TakeWhile(r => Score(r) >= least))
        {
            if (topics.Contains(rule.Topic)) continue;
            var uses = _uses.GetValueOrDefault(rule.Name);
            var remark = rule.Propose(moment, new Telling(uses, text => told.Exists(q => Overlap(q, text))));
            if (remark is null || sofar.Exists(r => r.Text == remark.Text) || Length(sofar) + Words.Count(remark.Text) > MostWords) continue;
            topics.Add(rule.Topic);
            _uses[rule.Name] = uses + 1;
            _last[rule.Name] = _notes;
            return remark;
        }

        return null;
    }

    private double Score(Rule rule)
    {
        if (!_uses.TryGetValue(rule.Name, out var uses)) return rule.Weight;
        var since = _notes - _last[rule.Name];
        return rule.Weight - Math.Min(1.5, 0.3 * uses) - (since switch { 0 => 100, 1 => 2.4, 2 => 1.2, 3 => 0.5, _ => 0 });
    }

    private static bool Overlap(string told, string text) =>
        told.Contains(text, StringComparison.OrdinalIgnoreCase) || text.Contains(told, StringComparison.OrdinalIgnoreCase);

    private static int Length(List<Remark> remarks) => remarks.Sum(r => Words.Count(r.Text));
}
