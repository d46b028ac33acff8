using System.Numerics;
using System.Runtime.InteropServices;

namespace Understudy.Arrays;

/// <summary>Bytes of a file as numbers.</summary>
public static class Elements
{
    /// <summary>How many bytes a number takes: 1, 2, 4 or 8.</summary>
    public static int Size(ElementType type) => type switch
    {
        ElementType.Boolean or ElementType.UInt8 or ElementType.Int8 or ElementType.Float8E4M3 or ElementType.Float8E5M2 => 1,
        ElementType.UInt16 or ElementType.Int16 or ElementType.Float16 or ElementType.BFloat16 => 2,
        ElementType.UInt32 or ElementType.Int32 or ElementType.Float32 => 4,
        _ => 8,
    };

    /// <summary>Whether <see cref="Decode{T}"/> knows the type.</summary>
    public static bool CanDecode(ElementType type) => type is not (ElementType.Float8E4M3 or ElementType.Float8E5M2);

    /// <summary>Bytes as numbers of another type; what does not fit is rounded, integers beyond 2^53 (2^24 in single precision) included.</summary>
    /// <param name="bytes">As many elements as there are values. Put into this machine's order in place, so they are changed where the orders differ.</param>
    /// <param name="type">What the bytes are.</param>
    /// <param name="bigEndian">Whether the highest byte of each element stands first.</param>
    /// <param name="values">Where the numbers go.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the type is one of eight bits that is not converted.</exception>
    public static void Decode<T>(Span<byte> bytes, ElementType type, bool bigEndian, Span<T> values)
        where T : struct, INumber<T>
    {
        var size = Size(type);
        if (bytes.Length != (long)size * values.Length) throw new ArgumentException($"{bytes.Length} bytes for {values.Length} elements of {size}", nameof(bytes));
        if (size > 1 && bigEndian == BitConverter.IsLittleEndian)
        {
            for (var i = 0; i < bytes.Length; i += size) bytes.Slice(i, size).Reverse();
        }

        switch (type)
        {
            case ElementType.Boolean or ElementType.UInt8: Convert<byte, T>(bytes, values); break;
            case ElementType.Int8: Convert<sbyte, T>(bytes, values); break;
            case ElementType.UInt16: Convert<ushort, T>(bytes, values); break;
            case ElementType.Int16: Convert<short, T>(bytes, values); break;
            case ElementType.UInt32: Convert<uint, T>(bytes, values); break;
            case ElementType.Int32: Convert<int, T>(bytes, values); break;
            case ElementType.UInt64: Convert<ulong, T>(bytes, values); break;
            case ElementType.Int64: Convert<long, T>(bytes, values); break;
            case ElementType.Float16: Convert<Half, T>(bytes, values); break;
            case ElementType.Float32: Convert<float, T>(bytes, values); break;
            case ElementType.Float64: Convert<double, T>(bytes, values); break;
            case ElementType.BFloat16 when typeof(T) == typeof(float):
                Widen(MemoryMarshal.Cast<byte, ushort>(bytes), MemoryMarshal.Cast<T, float>(values));
                break;
            case ElementType.BFloat16:
                var halves = MemoryMarshal.Cast<byte, ushort>(bytes);
                for (var i = 0; i < values.Length; i++) values[i] = T.CreateTruncating(BitConverter.UInt32BitsToSingle((uint)halves[i] << 16));
                break;
            default: throw new ArgumentException($"{type} is not converted", nameof(type));
        }
    }

    private static void Convert<TFrom, TTo>(Span<byte> bytes, Span<TTo> values)
        where TFrom : struct, INumber<TFrom>
        where TTo : struct, INumber<TTo>
    {
        var from = MemoryMarshal.Cast<byte, TFrom>(bytes);
        if (typeof(TFrom) == typeof(TTo))
        {
            MemoryMarshal.Cast<byte, TTo>(bytes).CopyTo(values);
            return;
        }

        for (var i = 0; i < values.Length; i++) values[i] = TTo.CreateTruncating(from[i]);
    }

    // A bfloat16 is the upper half of the float. Checkpoints are full of them, so many at a time.
    private static void Widen(ReadOnlySpan<ushort> halves, Span<float> values)
    {
        var bits = MemoryMarshal.Cast<float, uint>(values);
        var i = 0;
        for (; i <= halves.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            Vector.Widen(new Vector<ushort>(halves[i..]), out var low, out var high);
            (low << 16).CopyTo(bits[i..]);
            (high << 16).CopyTo(bits[(i + Vector<uint>.Count)..]);
        }

        for (; i < halves.Length; i++) bits[i] = (uint)halves[i] << 16;
    }
}
