namespace Understudy.Roleplay.Formats;

/// <summary>Text in the making that can also be looked at and cut back; one contiguous array, reused by its thread.</summary>
internal sealed class CharBuffer
{
    /// <summary>A buffer grown beyond this by one huge text is let go afterwards.</summary>
    private const int MaxKept = 1 << 20;

    [ThreadStatic]
    private static CharBuffer? t_shared;

    private char[] _chars = new char[1024];

    /// <summary>The thread's buffer, empty.</summary>
    public static CharBuffer Rent()
    {
        var buffer = t_shared ??= new CharBuffer();
        if (buffer._chars.Length > MaxKept) buffer._chars = new char[1024];
        buffer.Length = 0;
        return buffer;
    }

    /// <summary>The number of characters; may be set lower.</summary>
    public int Length { get; set; }

    /// <summary>The characters.</summary>
    public Span<char> Span => _chars.AsSpan(0, Length);

    /// <summary>Appends characters.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > _chars.Length) Array.Resize(ref _chars, Math.Max(_chars.Length * 2, Length + text.Length));
        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <inheritdoc/>
    public override string ToString() => new(_chars, 0, Length);
}
