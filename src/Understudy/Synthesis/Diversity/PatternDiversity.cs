using Understudy.Roleplay;
using Understudy.Roleplay.Formats;
using Understudy.Texts;

namespace Understudy.Synthesis.Diversity;

/// <summary>
/// Watches replies for collapse: which patterns of thought, action and speech they follow, how varied their
/// words are, how long each kind is. One pass, memory that does not grow with the number of replies.
/// </summary>
/// <remarks>Not safe to share between threads.</remarks>
public sealed class PatternDiversity
{
    private readonly SortedDictionary<string, long> _patterns = new(StringComparer.Ordinal);
    private readonly NGrams[] _words = [new(1), new(2), new(4)];
    private readonly NGrams[] _planWords = [new(1), new(2), new(4)];
    private readonly Lengths _plan = new();
    private readonly Lengths _thought = new();
    private readonly Lengths _action = new();
    private readonly Lengths _speech = new();
    private readonly List<IReadOnlyList<string>> _sample = [];
    private readonly int _sampleSize;
    private ulong _random;
    private long _replies;

    /// <summary>A new watch.</summary>
    /// <param name="seed">Chooses the replies for Self-BLEU.</param>
    /// <param name="sampleSize">Replies compared for Self-BLEU; 0 leaves it out.</param>
    public PatternDiversity(int seed = 42, int sampleSize = 200)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sampleSize);
        (_random, _sampleSize) = ((ulong)seed, sampleSize);
    }

    /// <summary>Adds a reply.</summary>
    public void Add(Reply reply)
    {
        var pattern = reply.Performance.Pattern();
        _patterns[pattern] = _patterns.GetValueOrDefault(pattern) + 1;
        var words = Add(reply.Performance);
        foreach (var grams in _words) grams.Add(words);
        var plan = reply.SystemThinking is null ? [] : Words.Of(reply.SystemThinking);
        foreach (var grams in _planWords) grams.Add(plan);
        _plan.Add(plan.Count);
        _replies++;
        Sample(words);
    }

    /// <summary>What was seen so far.</summary>
    public DiversityReport Report() => new()
    {
        Replies = _replies,
        Patterns = _patterns.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value),
        EntropyBits = Entropy(_patterns.Values),
        Top1Share = _replies == 0 ? 0 : (double)_patterns.Values.Max() / _replies,
        Distinct1 = _words[0].DistinctShare,
        Distinct2 = _words[1].DistinctShare,
        Distinct4 = _words[2].DistinctShare,
        SystemThinkingDistinct1 = _planWords[0].DistinctShare,
        SystemThinkingDistinct2 = _planWords[1].DistinctShare,
        SystemThinkingDistinct4 = _planWords[2].DistinctShare,
        SelfBleu4 = SelfBleu.Of(_sample),
        SystemThinking = _plan.Report(_replies),
        RoleThinking = _thought.Report(_replies),
        Action = _action.Report(_replies),
        Speech = _speech.Report(_replies),
    };

    /// <summary>The entropy of a histogram in bits.</summary>
    public static double Entropy(IEnumerable<long> counts)
    {
        var all = counts.Where(c => c > 0).ToList();
        double total = all.Sum();
        return all.Count < 2 ? 0 : -all.Sum(c => c / total * Math.Log2(c / total));
    }

    private List<string> Add(Performance performance)
    {
        var all = new List<string>();
        Span<int> lengths = [0, 0, 0];
        foreach (var segment in performance)
        {
            var words = Words.Of(segment.Text);
            lengths[(int)segment.Kind] += words.Count;
            all.AddRange(words);
        }

        _speech.Add(lengths[(int)SegmentKind.Speech]);
        _action.Add(lengths[(int)SegmentKind.Action]);
        _thought.Add(lengths[(int)SegmentKind.Thought]);
        return all;
    }

    // Reservoir sampling (Vitter's algorithm R): each reply has the same chance, however many come.
    private void Sample(List<string> words)
    {
        if (words.Count == 0) return;
        if (_sample.Count < _sampleSize)
        {
            _sample.Add(words);
            return;
        }

        var place = Next() % (ulong)_replies;
        if (place < (ulong)_sampleSize) _sample[(int)place] = words;
    }

    // SplitMix64.
    private ulong Next()
    {
        var z = _random += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private sealed class Lengths
    {
        private long _total;
        private long _with;

        public void Add(int words)
        {
            _total += words;
            if (words > 0) _with++;
        }

        public KindReport Report(long replies) => new(replies == 0 ? 0 : (double)_with / replies, _with == 0 ? 0 : (double)_total / _with);
    }
}
