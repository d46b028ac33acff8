using System.Globalization;
using Understudy.Roleplay.Conversations;
using Understudy.Roleplay.Formats;
using Understudy.Synthesis.Diversity;
using Understudy.Texts;

namespace Understudy.Synthesis.Datasets;

/// <summary>Counts a data set in one pass; memory grows with works and characters, not with samples.</summary>
public sealed class DatasetSurvey
{
    private readonly Func<string, int>? _countTokens;
    private readonly PatternDiversity _diversity;
    private readonly SortedDictionary<string, long> _history = new(StringComparer.Ordinal) { ["0"] = 0, ["1"] = 0, ["2"] = 0, ["3"] = 0, ["4"] = 0, ["5+"] = 0 };
    private readonly SortedDictionary<string, long> _layers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _annotators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Work>> _works = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Work, string Name), (long Turns, long Words)> _characters = [];
    private long _samples, _scenes, _turns, _words, _learnedWords, _tokens, _learnedTokens;
    private int _maxTokens;
    private string? _scene;

    private DatasetSurvey(Func<string, int>? countTokens, int seed) => (_countTokens, _diversity) = (countTokens, new PatternDiversity(seed));

    /// <summary>The statistics of a stream of samples.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="countTokens">Counts the tokens of a text; null leaves tokens out.</param>
    /// <param name="seed">Chooses the replies for Self-BLEU.</param>
    /// <param name="cancellationToken">Stops between samples.</param>
    public static async Task<DatasetStatistics> OfAsync(IAsyncEnumerable<Sample> samples, Func<string, int>? countTokens = null, int seed = 42, CancellationToken cancellationToken = default)
    {
        var survey = new DatasetSurvey(countTokens, seed);
        await foreach (var sample in samples.WithCancellation(cancellationToken).ConfigureAwait(false)) survey.Add(sample);
        return survey.Report();
    }

    private void Add(Sample sample)
    {
        _samples++;
        if (_scene != sample.Scene) _scenes++;
        _scene = sample.Scene;
        _history[sample.HistoryTurns >= 5 ? "5+" : sample.HistoryTurns.ToString(CultureInfo.InvariantCulture)]++;
        Count(_layers, sample.Layers.ToString().ToLowerInvariant());
        Count(_annotators, sample.Annotator ?? "none");
        var (turns, words) = Messages(sample);
        var work = WorkOf(sample.Work);
        work.Samples++;
        var key = (work.Key, sample.Character);
        var before = _characters.GetValueOrDefault(key);
        _characters[key] = (before.Turns + turns, before.Words + words);
    }

    private (int Turns, int Words) Messages(Sample sample)
    {
        var format = FormatOf(sample.Format);
        var context = new ReplyContext(sample.Character);
        int turns = 0, learned = 0, tokens = 0;
        for (var i = 0; i < sample.Messages.Count; i++)
        {
            var message = sample.Messages[i];
            var isLearned = message.Role == MessageRole.Assistant && (sample.Loss == LossTarget.Own || i == sample.Messages.Count - 1);
            var words = Words.Count(message.Content);
            _words += words;
            if (_countTokens is not null)
            {
                var count = _countTokens(message.Content);
                tokens += count;
                if (isLearned) _learnedTokens += count;
            }

            if (!isLearned) continue;
            turns++;
            learned += words;
            _diversity.Add(format.Parse(message.Content, context).Reply);
        }

        (_turns, _learnedWords, _tokens, _maxTokens) = (_turns + turns, _learnedWords + learned, _tokens + tokens, Math.Max(_maxTokens, tokens));
        return (turns, learned);
    }

    private Work WorkOf(SampleWork source)
    {
        var identity = WorkIdentity.Of(source.Title, source.Author);
        if (!_works.TryGetValue(identity.Title, out var editions)) _works[identity.Title] = editions = [];
        var work = editions.Find(w => w.Identity.IsSameWorkAs(identity));
        if (work is null) editions.Add(work = new Work(identity, source.Title, $"{identity.Title}/{editions.Count}"));
        if (work.Author.Length == 0 && source.Author.Length > 0) (work.Author, work.Identity) = (source.Author, identity);
        return work;
    }

    private DatasetStatistics Report() => new()
    {
        Samples = _samples,
        Scenes = _scenes,
        Works = _works.Values.Sum(w => w.Count),
        Characters = _characters.Count,
        Turns = _turns,
        Words = _words,
        LearnedWords = _learnedWords,
        Tokens = _countTokens is null ? null : _tokens,
        LearnedTokens = _countTokens is null ? null : _learnedTokens,
        MaxTokens = _countTokens is null ? null : _maxTokens,
        HistoryTurns = _history,
        Layers = _layers,
        Annotators = _annotators,
        ByWork = [.. _works.Values.SelectMany(w => w).OrderByDescending(w => w.Samples).ThenBy(w => w.Title, StringComparer.Ordinal).Select(w => new WorkShare(w.Title, w.Author, w.Samples))],
        TopCharacters =
        [
            .. _characters.OrderByDescending(c => c.Value.Words).ThenBy(c => c.Key.Name, StringComparer.Ordinal).ThenBy(c => c.Key.Work, StringComparer.Ordinal).Take(50)
                .Select(c => new CharacterShare(c.Key.Name, TitleOf(c.Key.Work), c.Value.Turns, c.Value.Words)),
        ],
        Diversity = _diversity.Report(),
    };

    private string TitleOf(string key) => _works.Values.SelectMany(w => w).First(w => w.Key == key).Title;

    private static IReplyFormat FormatOf(string name) => name switch
    {
        "her" => HerFormat.Instance,
        "coser" => CoserFormat.Instance,
        "plain" => PlainFormat.Instance,
        _ => throw new InputException($"a sample's format is \"{name}\"; known are her, coser, plain"),
    };

    private static void Count(SortedDictionary<string, long> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private sealed class Work(WorkIdentity identity, string title, string key)
    {
        public WorkIdentity Identity { get; set; } = identity;

        public string Title => title;

        public string Author { get; set; } = "";

        public string Key => key;

        public long Samples { get; set; }
    }
}
