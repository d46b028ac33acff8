using System.Buffers.Binary;

namespace Understudy.Arrays;

/// <summary>
/// Walks the footer of a Parquet file (Thrift's compact protocol) before the library reads it: every known field must have the
/// type it should have, and every text and list must fit into the footer. The library takes the types for granted, and of some
/// damaged footers it does not come back.
/// </summary>
internal ref struct ParquetFooter
{
    private const int Longest = 1 << 28;
    private const int Deepest = 32;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    private ParquetFooter(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <exception cref="InputException">It is no Parquet file, or its footer is damaged.</exception>
    public static void Check(string path)
    {
        using var file = new ArrayFile(path);
        Span<byte> end = stackalloc byte[8];
        if (file.Length >= 12) file.Read(end, file.Length - 8);
        if (!end[4..].SequenceEqual("PAR1"u8)) throw new InputException($"{path}: not readable as Parquet: it does not end with PAR1");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(end);
        if (length > file.Length - 12 || length > Longest) throw new InputException($"{path}: not readable as Parquet: a footer of {length} bytes in a file of {file.Length}");
        var bytes = new byte[length];
        file.Read(bytes, file.Length - 8 - length);
        var footer = new ParquetFooter(bytes);
        if (!footer.Struct(ParquetGrammar.Root, Deepest) || footer._at != bytes.Length) throw new InputException($"{path}: not readable as Parquet: the footer is damaged");
    }

    // Fields until a byte of 0: type in the low half, the step of its number in the high half, or 0 and the number behind.
    private bool Struct(string? name, int depth)
    {
        long field = 0;
        while (Byte() is { } header)
        {
            if (header == 0) return true;
            if (header >> 4 != 0) field += header >> 4;
            else if (Number() is { } number) field = (long)(number >> 1) ^ -(long)(number & 1);
            else return false;
            if (field is < 1 or > short.MaxValue) return false;
            var content = ParquetGrammar.Of(name, (int)field);
            if (!ParquetGrammar.Fits(content, header & 15)) return false;
            // A truth value is in its type.
            if ((header & 15) is not (1 or 2) && !Value(header & 15, content, depth)) return false;
        }

        return false;
    }

    private bool Value(int type, string? content, int depth) => depth > 0 && type switch
    {
        1 or 2 or 3 => Skip(1),
        4 or 5 or 6 => Number() is not null,
        7 => Skip(8),
        8 => Number() is { } length && Skip(length),
        9 or 10 => List(ParquetGrammar.Entry(content), depth - 1),
        12 => Struct(ParquetGrammar.Struct(content), depth - 1),
        _ => false,
    };

    // Every entry takes a byte or more.
    private bool List(string? entry, int depth)
    {
        if (Byte() is not { } header) return false;
        if ((header >> 4 == 15 ? Number() : (ulong)(header >> 4)) is not { } size || size > (ulong)(_bytes.Length - _at)) return false;
        if (size > 0 && !ParquetGrammar.Fits(entry, header & 15)) return false;
        for (ulong i = 0; i < size; i++)
        {
            if (!Value(header & 15, entry, depth)) return false;
        }

        return true;
    }

    private byte? Byte() => _at < _bytes.Length ? _bytes[_at++] : null;

    private bool Skip(ulong count)
    {
        if (count > (ulong)(_bytes.Length - _at)) return false;
        _at += (int)count;
        return true;
    }

    // Seven bits a byte, the lowest first.
    private ulong? Number()
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (Byte() is not { } bits) return null;
            number |= (ulong)(bits & 127) << shift;
            if (bits < 128) return number;
        }

        return null;
    }
}
