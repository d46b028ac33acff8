using System.Text;

namespace Understudy.Roleplay.Formats;

/// <summary>
/// Collects stretches of a source string into canonical segments. A stretch that continues the block before it is
/// appended as it stands; a new block of the same kind is merged as <see cref="Performance.Canonical"/> does.
/// </summary>
/// <remarks>The common case, one stretch a block, copies each character once.</remarks>
internal struct PieceCollector(string source) : IPieceSink
{
    private readonly List<Segment> _segments = new(4);
    private StringBuilder? _builder;
    private SegmentKind _kind;
    private int _start;
    private int _length;
    private bool _open;
    private bool _any;

    /// <inheritdoc/>
    public readonly bool Any => _any;

    /// <inheritdoc/>
    public bool EndsIn(SegmentKind kind)
    {
        Flush();
        return _segments.Count > 0 && _segments[^1].Kind == kind;
    }

    /// <inheritdoc/>
    public void Add(SegmentKind kind, int start, int end, bool newBlock)
    {
        if (end <= start) return;
        _any = _any || !source.AsSpan(start, end - start).IsWhiteSpace();
        if (_open && kind == _kind && !newBlock)
        {
            if (_builder is null && _start + _length == start)
            {
                _length += end - start;
                return;
            }

            _builder ??= new StringBuilder().Append(source, _start, _length);
            _builder.Append(source, start, end - start);
            return;
        }

        Flush();
        (_kind, _start, _length, _open) = (kind, start, end - start, true);
    }

    /// <inheritdoc/>
    public void Clear() => this = new PieceCollector(source);

    /// <summary>The segments so far, as a canonical performance.</summary>
    public Performance ToPerformance()
    {
        Flush();
        return _segments.Count == 0 ? Performance.Empty : Performance.Create(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_segments)).Canonical();
    }

    private void Flush()
    {
        if (!_open) return;
        var text = _builder is null ? source.AsSpan(_start, _length).Trim().ToString() : _builder.ToString().Trim();
        if (text.Length > 0) _segments.Add(new Segment(_kind, text));
        _builder = null;
        _length = 0;
        _open = false;
    }
}
