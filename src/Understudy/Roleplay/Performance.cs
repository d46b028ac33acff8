using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;

namespace Understudy.Roleplay;

/// <summary>What one character plays in one turn: ordered segments. Two performances are equal when their segments are.</summary>
/// <remarks>
/// A performance is <em>canonical</em> when its texts are trimmed and not empty and no two neighbours have the same
/// kind; formats round-trip canonical performances exactly. <see cref="Canonical"/> makes one.
/// </remarks>
[CollectionBuilder(typeof(Performance), nameof(Create))]
[JsonConverter(typeof(PerformanceJsonConverter))]
public sealed class Performance : IReadOnlyList<Segment>, IEquatable<Performance>
{
    private readonly Segment[] _segments;

    private Performance(Segment[] segments) => _segments = segments;

    /// <summary>A performance without segments.</summary>
    public static Performance Empty { get; } = new([]);

    /// <summary>The number of segments.</summary>
    public int Count => _segments.Length;

    /// <inheritdoc/>
    public Segment this[int index] => _segments[index];

    /// <summary>True when others perceive something of it: a speech or an action.</summary>
    public bool IsPerceptible
    {
        get
        {
            foreach (var segment in _segments)
            {
                if (segment.Kind != SegmentKind.Thought) return true;
            }

            return false;
        }
    }

    /// <summary>True when texts are trimmed and not empty and neighbours differ in kind.</summary>
    public bool IsCanonical
    {
        get
        {
            for (var i = 0; i < _segments.Length; i++)
            {
                var text = _segments[i].Text;
                if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
                if (i > 0 && _segments[i - 1].Kind == _segments[i].Kind) return false;
            }

            return true;
        }
    }

    /// <summary>A performance of the given segments, as they are.</summary>
    public static Performance Create(ReadOnlySpan<Segment> segments) => segments.IsEmpty ? Empty : new(segments.ToArray());

    /// <summary>A performance of the given segments, as they are.</summary>
    public static Performance Of(IEnumerable<Segment> segments) => segments.ToArray() is { Length: > 0 } array ? new(array) : Empty;

    /// <summary>
    /// The canonical form: texts trimmed, empty ones dropped, neighbours of one kind joined by <see cref="Joint"/>.
    /// </summary>
    public Performance Canonical()
    {
        if (IsCanonical) return this;
        var result = new List<Segment>(_segments.Length);
        // Many neighbours of one kind are joined in one builder: merging pairwise would copy the text once for each.
        StringBuilder? joined = null;
        foreach (var segment in _segments)
        {
            var text = segment.Text.Trim();
            if (text.Length == 0) continue;
            if (result.Count > 0 && result[^1].Kind == segment.Kind)
            {
                joined ??= new StringBuilder(result[^1].Text);
                joined.Append(Joint(segment.Kind, joined[^1])).Append(text);
                continue;
            }

            Finish();
            result.Add(text.Length == segment.Text.Length ? segment : segment with { Text = text });
        }

        Finish();
        return Of(result);

        void Finish()
        {
            if (joined is null) return;
            result[^1] = result[^1] with { Text = joined.ToString() };
            joined = null;
        }
    }

    /// <summary>
    /// What stands between two merged blocks: a new line between words, since something was between them; a comma between
    /// actions, unless the first ends its own sentence. It depends on nothing but the place, so that merging in any order
    /// gives the same text.
    /// </summary>
    internal static string Joint(SegmentKind kind, char before) =>
        kind != SegmentKind.Action ? "\n" : char.IsPunctuation(before) ? " " : ", ";

    /// <summary>The segments that remain when those of one kind are taken out.</summary>
    public Performance Without(SegmentKind kind)
    {
        var kept = 0;
        foreach (var segment in _segments)
        {
            if (segment.Kind != kind) kept++;
        }

        if (kept == _segments.Length) return this;
        if (kept == 0) return Empty;
        var result = new Segment[kept];
        kept = 0;
        foreach (var segment in _segments)
        {
            if (segment.Kind != kind) result[kept++] = segment;
        }

        return new Performance(result);
    }

    /// <summary>The pattern of the performance, such as <c>think→act→speech</c>.</summary>
    public string Pattern() => Count == 0 ? "empty" : string.Join('→', _segments.Select(s => s.Kind switch
    {
        SegmentKind.Thought => "think",
        SegmentKind.Action => "act",
        _ => "speech",
    }));

    /// <inheritdoc/>
    public bool Equals(Performance? other) => other is not null && _segments.AsSpan().SequenceEqual(other._segments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Performance);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var segment in _segments) hash.Add(segment);
        return hash.ToHashCode();
    }

    /// <summary>The segments as text, for a debugger.</summary>
    public override string ToString() => string.Join(' ', _segments.Select(s => $"{s.Kind}({s.Text})"));

    /// <summary>The segments without a copy.</summary>
    public ReadOnlySpan<Segment> AsSpan() => _segments;

    /// <inheritdoc/>
    public IEnumerator<Segment> GetEnumerator() => ((IEnumerable<Segment>)_segments).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
