using Understudy.Roleplay;
using Understudy.Texts;

namespace Understudy.Sources.Plays.Staging;

/// <summary>Plays one part of a play: every event becomes a turn that knows who is on stage.</summary>
internal sealed class PartStaging
{
    /// <summary>A speech of so many words is a soliloquy when nobody else is on stage.</summary>
    public const int SoliloquyWords = 100;

    private readonly Personae _personae;
    private readonly bool _trailingAsides;
    private readonly bool _soliloquies;
    private readonly Tally _tally;
    private readonly IReadOnlyList<PlayEvent> _cues;
    private readonly Stage _stage;
    private readonly List<StagedTurn> _turns = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _groups = new(StringComparer.Ordinal);

    private PartStaging(PlayPart part, Personae personae, bool trailingAsides, bool soliloquies, Tally tally)
    {
        _personae = personae;
        _trailingAsides = trailingAsides;
        _soliloquies = soliloquies;
        _tally = tally;
        _cues = Cues.Of(part.Events);
        var labels = _cues.OfType<SpeechEvent>().Select(s => s.Label).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal);
        _stage = new Stage(personae, [.. labels.SelectMany(l => personae.Joined(l) ?? [l]).Select(personae.Name).Distinct()]);
    }

    /// <summary>Stages a part.</summary>
    public static StagedPart Play(PlayPart part, Personae personae, bool trailingAsides, bool soliloquies, Tally tally)
    {
        var staging = new PartStaging(part, personae, trailingAsides, soliloquies, tally);
        staging._stage.Discover(part.Setting);
        for (var i = 0; i < staging._cues.Count;)
        {
            if (staging._cues[i] is SpeechEvent speech)
            {
                staging.Speak(speech, i);
                i++;
            }
            else
            {
                var run = staging._cues.Skip(i).TakeWhile(e => e is DirectionEvent).Cast<DirectionEvent>().ToList();
                staging.Direct(run);
                i += run.Count;
            }
        }

        return new StagedPart(part, staging._turns, staging._groups);
    }

    private void Direct(List<DirectionEvent> run)
    {
        var onStage = new List<string>(_stage.Present);
        var opening = !_turns.Exists(t => t.Turn.IsCharacter);
        var (came, went) = (false, false);
        foreach (var direction in run)
        {
            var (c, w) = _stage.Play(direction.Text, null, opening);
            (came, went) = (came || c, went || w);
            AddMissing(onStage, _stage.Present);
        }

        var performance = Performance.Of(run.Select(d => Segment.Action(d.Text))).Canonical();
        if (performance.Count > 0)
            _turns.Add(new StagedTurn(new Turn(Turn.Environment, performance) { Position = run[0].Position, OnStage = onStage }, came, went));
    }

    private void Speak(SpeechEvent speech, int index)
    {
        var (speaker, members) = Speaker(speech, index);
        var read = Asides.Read(speech.Pieces, _trailingAsides);
        var unseen = speech.Pieces[0] is { IsDirection: true } first && StageDirection.IsOffstage(first.Text);
        if (!unseen && speaker != Turn.Unattributed) (members ?? [speaker]).ToList().ForEach(_stage.Enter);
        var onStage = new List<string>(_stage.Present);
        var played = Play(read.Stretches, speaker, onStage);
        if (speaker != Turn.Unattributed)
        {
            AddMissing(onStage, [.. members ?? [], speaker]);
            _stage.Spoke(speaker);
            if (members is null or { Count: > 0 }) _tally.Speakers.UnionWith(members ?? [speaker]);
        }

        _tally.Thoughts += read.Thoughts;
        _tally.Whispers += read.Whispers;
        var performance = Performance.Of(played.Segments).Canonical();
        if (performance.Count == 0) return;
        if (members is not null) _groups[speaker] = [.. _groups.GetValueOrDefault(speaker, []).Union(members)];
        var turn = new Turn(speaker, performance)
        {
            Position = speech.Position,
            OnStage = onStage,
            Whispered = read.Whispers > 0 ? true : null,
            WhisperedTo = read.Whispers > 0 ? Whisper.Hearers(speech.Pieces, speaker, onStage, _personae.Find) : null,
        };
        _turns.Add(new StagedTurn(turn, played.Came, played.Went));
    }

    /// <summary>Follows the directions of a speech, and takes what is said alone for long as a soliloquy.</summary>
    private (IReadOnlyList<Segment> Segments, bool Came, bool Went) Play(IReadOnlyList<Segment> stretches, string speaker, List<string> onStage)
    {
        var segments = stretches.ToArray();
        var alone = new List<int>();
        var (came, went) = (false, false);
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Kind == SegmentKind.Action)
            {
                var (c, w) = _stage.Play(segments[i].Text, speaker, opening: false);
                (came, went) = (came || c, went || w);
                AddMissing(onStage, _stage.Present);
            }
            else if (_stage.IsAlone(speaker))
            {
                alone.Add(i);
            }
        }

        if (alone.Sum(i => Words.Count(segments[i].Text)) < SoliloquyWords) return (segments, came, went);
        _tally.Soliloquies++;
        if (!_soliloquies) return (segments, came, went);
        _tally.Thoughts++;
        foreach (var i in alone) segments[i] = Segment.Thought(segments[i].Text);
        return (segments, came, went);
    }

    /// <summary>Who speaks, and the members where it is a group.</summary>
    private (string Name, IReadOnlyList<string>? Members) Speaker(SpeechEvent speech, int index)
    {
        if (speech.Label.Length == 0)
        {
            // "Enter Mr. Woodward", and then words without a label: there is only one who can say them.
            if (_stage.Present.Count == 1) return (_stage.Present[0], null);
            _tally.Unattributed++;
            return (Turn.Unattributed, null);
        }

        var before = Neighbour(index, -1);
        var addressed = before is not null && before == Neighbour(index, 1) ? before : null;
        return Groups.Members(speech.Label, _personae, _stage.Present, addressed) is not { } members
            ? (_personae.Name(speech.Label), null)
            : (_personae.Joined(speech.Label) is null ? DisplayName.Of(speech.Label) : string.Join(" and ", members), members);
    }

    private string? Neighbour(int index, int step)
    {
        for (var i = index + step; i >= 0 && i < _cues.Count; i += step)
        {
            if (_cues[i] is SpeechEvent { Label.Length: > 0 } speech) return _personae.Joined(speech.Label) is null ? _personae.Name(speech.Label) : null;
        }

        return null;
    }

    private static void AddMissing(List<string> names, IEnumerable<string> more)
    {
        foreach (var name in more)
        {
            if (!names.Contains(name)) names.Add(name);
        }
    }
}
