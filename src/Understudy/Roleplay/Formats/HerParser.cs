using System.Text;

namespace Understudy.Roleplay.Formats;

/// <summary>One parse of one text in HER's notation; see <see cref="HerFormat"/> for the rules.</summary>
/// <typeparam name="TSink">Receives the stretches of the performance.</typeparam>
internal struct HerParser<TSink>(string text, ReplyContext? context, TSink sink)
    where TSink : struct, IPieceSink
{
    private readonly List<HerTag> _tags = HerTagScanner.Scan(text);
    private TSink _pieces = sink;
    private List<FormatFlaw>? _flaws;
    private StringBuilder? _system;
    private bool _hasPlan;
    private int _planEnd;
    private int _nextRoleOpener;
    private int _thoughts;
    private int _actions;
    private bool _newBlock = true;
    private bool _prefixChecked;
    private int _blockStart;
    private int _nextMeaningful;
    private bool _noSystemCloseAhead;

    /// <summary>What received the performance.</summary>
    public readonly TSink Sink => _pieces;

    /// <summary>The plan, once parsed; null when there is none.</summary>
    public readonly string? SystemThinking => _system?.ToString().Trim() is { Length: > 0 } plan ? plan : null;

    /// <summary>Whether the plan is wanted; without it, it is skipped over and costs nothing.</summary>
    public bool KeepsSystemThinking { get; init; } = true;

    /// <summary>Reads the text from start to end, once.</summary>
    public void Parse()
    {
        var at = 0;
        for (var i = 0; i < _tags.Count; i++)
        {
            var tag = _tags[i];
            if (tag.Start < at) continue;
            Text(at, tag.Start, i);
            at = tag.End;
            if (tag.IsAlias) Flaw(FlawKind.AliasTag, tag);
            // A backslash before a tag that is dropped must not come to escape what stands behind it.
            if (tag.Kind != HerTagKind.Escape && tag.Start > 0 && text[tag.Start - 1] == '\\') _newBlock = true;
            at = tag.Kind switch
            {
                HerTagKind.System => tag.IsClose ? OrphanSystemClose(tag) : SystemBlock(i),
                HerTagKind.Thought => tag.IsClose ? CloseThought(tag) : OpenThought(tag),
                HerTagKind.Action => tag.IsClose ? CloseAction(tag) : OpenAction(i),
                HerTagKind.TemplateToken => Dropped(FlawKind.LeakedTemplateToken, tag),
                _ => tag.End,
            };
        }

        Text(at, text.Length, _tags.Count);
        if (_thoughts > 0 || _actions > 0) Flaw(FlawKind.UnclosedTag, text.Length, "");
    }

    /// <summary>The flaws found, those of the finished performance included, in order of position.</summary>
    public IReadOnlyList<FormatFlaw> Flaws(Performance performance)
    {
        if (!performance.IsPerceptible) Flaw(FlawKind.EmptySpeech, text.Length, "");
        FlagOtherSpeakers(performance);
        _flaws?.Sort((a, b) => a.Position.CompareTo(b.Position));
        return _flaws ?? (IReadOnlyList<FormatFlaw>)[];
    }

    private readonly SegmentKind Kind =>
        _thoughts > 0 ? SegmentKind.Thought : _actions > 0 ? SegmentKind.Action : SegmentKind.Speech;

    /// <summary>Takes a stretch of text between tags; <paramref name="next"/> is the index of the tag behind it.</summary>
    private void Text(int start, int end, int next)
    {
        if (!_prefixChecked && _thoughts == 0 && _actions == 0 && !_pieces.Any)
        {
            var first = start;
            while (first < end && char.IsWhiteSpace(text[first])) first++;
            if (first < end)
            {
                _prefixChecked = true;
                start = SpeakerPrefix.Skip(text, first, end, context?.Speaker) ?? start;
            }
        }

        // A text that ends in a closing thought tag nobody opened may have lost its opener: it is a thought.
        var kind = _thoughts == 0 && EndsInThoughtClose(next) ? SegmentKind.Thought : Kind;
        if (_newBlock && kind == Kind && !text.AsSpan(start, end - start).IsWhiteSpace()) _blockStart = start;
        _pieces.Add(kind, start, end, _newBlock);
        if (end > start) _newBlock = false;
    }

    /// <summary>Whether the next tag that means anything closes a thought.</summary>
    private bool EndsInThoughtClose(int next)
    {
        _nextMeaningful = Math.Max(_nextMeaningful, next);
        while (_nextMeaningful < _tags.Count && _tags[_nextMeaningful].Kind is HerTagKind.Escape or HerTagKind.Speech or HerTagKind.TemplateToken) _nextMeaningful++;
        return _nextMeaningful < _tags.Count && _tags[_nextMeaningful] is { Kind: HerTagKind.Thought, IsClose: true };
    }

    private int SystemBlock(int index)
    {
        var open = _tags[index];
        if (_pieces.Any || _hasPlan || _thoughts > 0) Flaw(FlawKind.LateSystemThinking, open);
        var close = FindSystemClose(index);
        var end = close?.Start ?? UnclosedSystemEnd(index);
        if (close is null) Flaw(FlawKind.UnclosedTag, open);
        var isEmpty = text.AsSpan(open.End, end - open.End).IsWhiteSpace();
        if (isEmpty) Flaw(FlawKind.EmptyBlock, open);
        else AppendSystem(index, open.End, end);
        _newBlock = true;
        _planEnd = close?.End ?? end;
        return _planEnd;
    }

    /// <summary>The plan's text with escapes taken out; tags inside it are words of the plan.</summary>
    private void AppendSystem(int index, int start, int end)
    {
        StringBuilder? builder = null;
        for (var i = index + 1; i < _tags.Count && _tags[i].Start < end; i++)
        {
            if (_tags[i].Kind != HerTagKind.Escape)
            {
                if (_tags[i].Start >= start) Flaw(FlawKind.NestedTag, _tags[i]);
                continue;
            }

            builder = (builder ?? new StringBuilder(end - start)).Append(text, start, _tags[i].Start - start);
            start = _tags[i].End;
        }

        if (builder is null) Plan(text.AsSpan(start, end - start));
        else Plan(builder.Append(text, start, end - start).ToString());
    }

    /// <summary>The closing tag that balances; where none balances, the last one there is, so that nothing of the plan is shown.</summary>
    private HerTag? FindSystemClose(int index)
    {
        if (_noSystemCloseAhead) return null;
        HerTag? last = null;
        var depth = 1;
        for (var i = index + 1; i < _tags.Count; i++)
        {
            if (_tags[i].Kind != HerTagKind.System) continue;
            if (!_tags[i].IsClose)
            {
                depth++;
                continue;
            }

            last = _tags[i];
            if (--depth == 0) return last;
        }

        _noSystemCloseAhead = last is null;
        return last;
    }

    private int UnclosedSystemEnd(int index)
    {
        _nextRoleOpener = Math.Max(_nextRoleOpener, index + 1);
        while (_nextRoleOpener < _tags.Count && _tags[_nextRoleOpener] is not { IsClose: false, Kind: HerTagKind.Thought or HerTagKind.Action }) _nextRoleOpener++;
        var end = _nextRoleOpener < _tags.Count ? _tags[_nextRoleOpener].Start : text.Length;
        return SpeakerPrefix.FindLine(text, _tags[index].End, end, context?.Speaker) ?? end;
    }

    /// <summary>
    /// A plan whose opener stood in the prompt, or was lost, has only its closing tag: everything before it, back to the
    /// end of an earlier plan, is taken for the plan, because it might be.
    /// </summary>
    private int OrphanSystemClose(HerTag tag)
    {
        Flaw(FlawKind.OrphanTag, tag);
        Plan(text.AsSpan(_planEnd, tag.Start - _planEnd));
        _pieces.Clear();
        (_thoughts, _actions, _planEnd) = (0, 0, tag.End);
        (_newBlock, _prefixChecked) = (true, false);
        return tag.End;
    }

    /// <summary>Adds words to the plan; blocks of it are parted by a new line.</summary>
    private void Plan(ReadOnlySpan<char> words)
    {
        _hasPlan = true;
        if (!KeepsSystemThinking) return;
        _system = _system is null ? new StringBuilder(words.Length) : _system.Append('\n');
        _system.Append(words.Trim());
    }

    private int OpenThought(HerTag tag)
    {
        if (_thoughts > 0 || _actions > 0) Flaw(FlawKind.NestedTag, tag);
        Adjacent(SegmentKind.Thought, tag);
        _thoughts++;
        return NewBlock(tag.End);
    }

    private int CloseThought(HerTag tag)
    {
        if (_thoughts == 0)
        {
            _newBlock = true;
            return Dropped(FlawKind.OrphanTag, tag);
        }

        if (IsEmptyBlock(tag)) Flaw(FlawKind.EmptyBlock, tag);
        _thoughts--;
        return NewBlock(tag.End);
    }

    private int OpenAction(int index)
    {
        var tag = _tags[index];
        if (_thoughts > 0)
        {
            Flaw(FlawKind.NestedTag, tag);
            // Only an action that is closed before any other tag is explicit enough to be shown from inside a thought.
            var next = index + 1;
            while (next < _tags.Count && _tags[next].Kind == HerTagKind.Escape) next++;
            if (next == _tags.Count || _tags[next] is not { Kind: HerTagKind.Action, IsClose: true } close) return tag.End;
            AddAction(index, tag.End, close.Start);
            _newBlock = true;
            return close.End;
        }

        if (_actions > 0) Flaw(FlawKind.NestedTag, tag);
        Adjacent(SegmentKind.Action, tag);
        _actions++;
        return NewBlock(tag.End);
    }

    private void AddAction(int index, int start, int end)
    {
        var newBlock = true;
        for (var i = index + 1; _tags[i].Start < end; i++)
        {
            _pieces.Add(SegmentKind.Action, start, _tags[i].Start, newBlock);
            start = _tags[i].End;
            newBlock = false;
        }

        _pieces.Add(SegmentKind.Action, start, end, newBlock);
    }

    private int CloseAction(HerTag tag)
    {
        if (_actions == 0 || _thoughts > 0) return Dropped(FlawKind.OrphanTag, tag);
        if (IsEmptyBlock(tag)) Flaw(FlawKind.EmptyBlock, tag);
        _actions--;
        return NewBlock(tag.End);
    }

    private readonly bool IsEmptyBlock(HerTag close) => _blockStart <= close.Start && text.AsSpan(_blockStart, close.Start - _blockStart).IsWhiteSpace();

    private int NewBlock(int at)
    {
        _newBlock = true;
        _blockStart = at;
        return at;
    }

    private void Adjacent(SegmentKind kind, HerTag tag)
    {
        if (_pieces.EndsIn(kind)) Flaw(FlawKind.AdjacentBlocks, tag);
    }

    private int Dropped(FlawKind kind, HerTag tag)
    {
        Flaw(kind, tag);
        return tag.End;
    }

    private void FlagOtherSpeakers(Performance performance)
    {
        if (context is not { Others.Count: > 0 }) return;
        var searched = 0;
        foreach (var segment in performance)
        {
            if (segment.Kind != SegmentKind.Speech) continue;
            var first = int.MaxValue;
            foreach (var other in context.Others)
            {
                if (SpeakerPrefix.FindLine(segment.Text, 0, segment.Text.Length, other) is not { } place) continue;
                var line = segment.Text.AsSpan(place);
                var length = line.IndexOf('\n');
                var words = (length < 0 ? line : line[..length]).ToString();
                var at = Math.Max(searched, text.IndexOf(words, searched, StringComparison.Ordinal));
                Flaw(FlawKind.OtherSpeakerLine, at, words);
                first = Math.Min(first, at);
            }

            if (first < int.MaxValue) searched = first;
        }
    }

    private void Flaw(FlawKind kind, HerTag tag) => Flaw(kind, tag.Start, text[tag.Start..tag.End]);

    private void Flaw(FlawKind kind, int position, string words) => (_flaws ??= []).Add(new FormatFlaw(kind, position, words));
}
