namespace Understudy.Roleplay.Formats;

/// <summary>
/// Writes what is seen of a reply while it is parsed, without making segments of it. Gives the same characters as
/// parsing, viewing and rendering one after another.
/// </summary>
internal struct HerViewWriter(string source, CharBuffer output, bool seesThoughts) : IPieceSink
{
    private readonly int _origin = output.Length;
    private SegmentKind? _last;
    private SegmentKind _kind;
    private int _blockStart = -1;
    private int _segmentStart;
    private bool _anyHidden;

    /// <inheritdoc/>
    public readonly bool Any => _anyHidden || _last is not null || _blockStart >= 0;

    /// <inheritdoc/>
    public void Add(SegmentKind kind, int start, int end, bool newBlock)
    {
        if (kind == SegmentKind.Thought && !seesThoughts)
        {
            EndBlock();
            _anyHidden |= !source.AsSpan(start, end - start).IsWhiteSpace();
            return;
        }

        if (_blockStart >= 0 && (newBlock || kind != _kind)) EndBlock();
        if (_blockStart < 0)
        {
            // Leading white space is no part of a block, and white space alone is no block.
            while (start < end && char.IsWhiteSpace(source[start])) start++;
            if (start == end) return;
            BeginBlock(kind);
        }

        output.Append(source.AsSpan(start, end - start));
    }

    /// <inheritdoc/>
    public bool EndsIn(SegmentKind kind)
    {
        EndBlock();
        return _last == kind;
    }

    /// <inheritdoc/>
    public void Clear()
    {
        output.Length = _origin;
        this = new HerViewWriter(source, output, seesThoughts);
    }

    /// <summary>Ends the last block and closes its tag; returns whether anything is seen.</summary>
    public bool Finish()
    {
        EndBlock();
        if (_last is { } kind) Close(kind);
        return _last is not null;
    }

    private void BeginBlock(SegmentKind kind)
    {
        if (_last == kind)
        {
            output.Append(Performance.Joint(kind, output.Span[^1]));
        }
        else
        {
            if (_last is { } before) Close(before);
            output.Append(kind switch
            {
                SegmentKind.Thought => "<role_thinking>",
                SegmentKind.Action => "<role_action>",
                _ => "",
            });
            _segmentStart = output.Length;
        }

        _kind = kind;
        _last = kind;
        _blockStart = output.Length;
    }

    private void EndBlock()
    {
        if (_blockStart < 0) return;
        while (char.IsWhiteSpace(output.Span[^1])) output.Length--;
        _blockStart = -1;
    }

    private readonly void Close(SegmentKind kind)
    {
        if (output.Span[_segmentStart..].Contains('<'))
        {
            var escaped = new System.Text.StringBuilder();
            HerTagScanner.AppendEscaped(escaped, output.Span[_segmentStart..].ToString());
            output.Length = _segmentStart;
            output.Append(escaped.ToString());
        }

        output.Append(kind switch
        {
            SegmentKind.Thought => "</role_thinking>",
            SegmentKind.Action => "</role_action>",
            _ => "",
        });
    }
}
