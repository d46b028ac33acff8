namespace Understudy.Synthesis.Diversity;

/// <summary>
/// Self-BLEU-4 (Zhu et al. 2018): the mean BLEU of each text against all others as references. Near 0 for texts that share
/// no four words in a row, 1 for equal texts. BLEU as Papineni et al. 2002 define it: geometric mean of the clipped
/// precisions of 1-4 words, closest reference length, no smoothing, so a text without any common 4-gram scores 0.
/// </summary>
public static class SelfBleu
{
    private const int MaxN = 4;

    /// <summary>Self-BLEU-4 of texts given as words; null for fewer than two texts.</summary>
    public static double? Of(IReadOnlyList<IReadOnlyList<string>> texts)
    {
        if (texts.Count < 2) return null;
        var counts = texts.Select(t => Enumerable.Range(1, MaxN).Select(n => Count(t, n)).ToArray()).ToList();
        // Of every n-gram the two highest counts and whose the highest is: so the maximum over the others is at hand for each text.
        var highest = Enumerable.Range(0, MaxN).Select(n => Highest(counts.ConvertAll(c => c[n]))).ToArray();
        return texts.Select((text, i) => Bleu(texts, counts[i], highest, i)).Average();
    }

    private static double Bleu(IReadOnlyList<IReadOnlyList<string>> texts, Dictionary<string, int>[] own, Dictionary<string, (int First, int Owner, int Second)>[] highest, int index)
    {
        var logs = 0.0;
        for (var n = 0; n < MaxN; n++)
        {
            long matches = 0, total = 0;
            foreach (var (gram, count) in own[n])
            {
                var (first, owner, second) = highest[n][gram];
                matches += Math.Min(count, owner == index ? second : first);
                total += count;
            }

            if (matches == 0) return 0;
            logs += Math.Log((double)matches / total);
        }

        var length = texts[index].Count;
        var closest = texts.Where((_, i) => i != index).Select(t => t.Count).MinBy(c => (Math.Abs(c - length), c));
        return Math.Exp((logs / MaxN) + Math.Min(0, 1 - ((double)closest / length)));
    }

    private static Dictionary<string, int> Count(IReadOnlyList<string> words, int n)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i + n <= words.Count; i++)
        {
            var gram = string.Join('\u001F', words.Skip(i).Take(n));
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }

        return counts;
    }

    private static Dictionary<string, (int First, int Owner, int Second)> Highest(List<Dictionary<string, int>> counts)
    {
        var highest = new Dictionary<string, (int First, int Owner, int Second)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < counts.Count; i++)
        {
            foreach (var (gram, count) in counts[i])
            {
                var before = highest.GetValueOrDefault(gram);
                highest[gram] = count > before.First ? (count, i, before.First) : before with { Second = Math.Max(before.Second, count) };
            }
        }

        return highest;
    }
}
