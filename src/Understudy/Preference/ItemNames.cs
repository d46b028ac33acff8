using System.Text;

namespace Understudy.Preference;

/// <summary>Numbers items in the order in which they come, from 0. A name is a text in UTF-8; nothing is made of it until it is asked for.</summary>
/// <remarks>Not safe to share between threads.</remarks>
public sealed class ItemNames
{
    private readonly Dictionary<byte[], int> _numbers = new(Utf8Equality.Instance);
    private readonly List<byte[]> _names = [];
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    /// <summary>No names.</summary>
    public ItemNames() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>How many items there are.</summary>
    public int Count => _names.Count;

    /// <summary>The name of an item.</summary>
    public string this[int number] => Encoding.UTF8.GetString(_names[number]);

    /// <summary>The number of a name; a new one if it was not seen before.</summary>
    public int NumberOf(ReadOnlySpan<byte> utf8)
    {
        if (_lookup.TryGetValue(utf8, out var number)) return number;
        var name = utf8.ToArray();
        _numbers.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }

    private sealed class Utf8Equality : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static Utf8Equality Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        // Seeded anew in each process, so that no file can be made whose names all fall into one bucket.
        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
