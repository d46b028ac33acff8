using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Understudy.Arrays;

/// <summary>What the header of an npy file says (NumPy enhancement proposal 1, versions 1.0 to 3.0).</summary>
/// <param name="Type">The element type.</param>
/// <param name="BigEndian">Whether the highest byte of an element stands first.</param>
/// <param name="Fortran">Whether columns lie together instead of rows.</param>
/// <param name="Shape">The size of each axis.</param>
/// <param name="DataStart">The byte where the elements begin.</param>
internal sealed record NpyHeader(ElementType Type, bool BigEndian, bool Fortran, IReadOnlyList<long> Shape, long DataStart)
{
    /// <summary>Far above what any array of numbers needs; structured types, which have long headers, are not read.</summary>
    private const int LongestHeader = 1 << 16;

    /// <exception cref="InputException">It is not a header of an array of numbers, or the file holds fewer bytes than it says.</exception>
    public static NpyHeader Read(ArrayFile file)
    {
        Span<byte> start = stackalloc byte[12];
        if (file.Length < 10) throw new InputException($"{file.Path}: not an npy file: {file.Length} bytes are no header");
        file.Read(start[..10], 0);
        if (start[0] != 0x93 || !start[1..6].SequenceEqual("NUMPY"u8)) throw new InputException($"{file.Path}: not an npy file: it does not begin with \\x93NUMPY");
        if (start[6] is < 1 or > 3) throw new InputException($"{file.Path}: npy version {start[6]}.{start[7]} is not known; versions 1 to 3 are");
        long length, from;
        if (start[6] == 1)
        {
            (length, from) = (BinaryPrimitives.ReadUInt16LittleEndian(start[8..]), 10);
        }
        else
        {
            if (file.Length < 12) throw new InputException($"{file.Path}: cut short in the npy header");
            file.Read(start, 0);
            (length, from) = (BinaryPrimitives.ReadUInt32LittleEndian(start[8..]), 12);
        }

        if (length > LongestHeader) throw new InputException($"{file.Path}: an npy header of {length} bytes; at most {LongestHeader} are read");
        if (from + length > file.Length) throw new InputException($"{file.Path}: cut short: the npy header ends at byte {from + length}, the file at {file.Length}");
        var text = new byte[length];
        file.Read(text, from);
        var fields = new NpyDictionary(Encoding.UTF8.GetString(text)).Read()
            ?? throw new InputException($"{file.Path}: the npy header is not a dictionary of descr, fortran_order and shape; save a plain array of numbers");
        var (type, bigEndian) = ElementOf(fields.Description) ?? throw new InputException($"{file.Path}: elements of type \"{fields.Description}\" are not read; convert the array to float32, float64 or whole numbers");
        var header = new NpyHeader(type, bigEndian, fields.Fortran, fields.Shape, from + length);
        header.CheckSize(file);
        return header;
    }

    private void CheckSize(ArrayFile file)
    {
        if (Shape.Contains(0)) return;
        UInt128 bytes = (uint)Elements.Size(Type);
        foreach (var size in Shape)
        {
            // Beyond any file there is nothing left to multiply; below, no product of two sizes overflows.
            bytes *= (ulong)size;
            if (bytes > (ulong)(file.Length - DataStart))
                throw new InputException($"{file.Path}: cut short: shape ({string.Join(", ", Shape)}) of {Elements.Size(Type)}-byte elements does not fit into the {file.Length - DataStart} bytes behind the header");
        }
    }

    private static (ElementType Type, bool BigEndian)? ElementOf(string description)
    {
        if (description.Length < 3 || description[0] is not ('<' or '>' or '|' or '=')) return null;
        ElementType? type = description[1..] switch
        {
            "f2" => ElementType.Float16,
            "f4" => ElementType.Float32,
            "f8" => ElementType.Float64,
            "i1" => ElementType.Int8,
            "i2" => ElementType.Int16,
            "i4" => ElementType.Int32,
            "i8" => ElementType.Int64,
            "u1" => ElementType.UInt8,
            "u2" => ElementType.UInt16,
            "u4" => ElementType.UInt32,
            "u8" => ElementType.UInt64,
            "b1" => ElementType.Boolean,
            _ => null,
        };
        var bigEndian = description[0] == '>' || (description[0] == '=' && !BitConverter.IsLittleEndian);
        return type is { } known ? (known, bigEndian) : null;
    }

    /// <summary>The header of an array in C order, version 1.0, padded so that elements begin at a multiple of 64.</summary>
    public static byte[] Bytes(string description, params ReadOnlySpan<long> shape)
    {
        var axes = new StringBuilder();
        foreach (var size in shape) axes.Append(CultureInfo.InvariantCulture, $"{size}, ");
        var tuple = shape.Length == 1 ? axes.ToString().TrimEnd() : axes.ToString().TrimEnd(' ', ',');
        var text = $"{{'descr': '{description}', 'fortran_order': False, 'shape': ({tuple}), }}";
        var length = ((10 + text.Length + 1 + 63) / 64 * 64) - 10;
        var bytes = new byte[10 + length];
        bytes[0] = 0x93;
        "NUMPY"u8.CopyTo(bytes.AsSpan(1));
        bytes[6] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)length);
        Encoding.ASCII.GetBytes(text.PadRight(length - 1) + "\n").CopyTo(bytes, 10);
        return bytes;
    }
}
