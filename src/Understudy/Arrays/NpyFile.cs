using System.Runtime.InteropServices;
using Understudy.Runs;

namespace Understudy.Arrays;

/// <summary>Writes npy files, version 1.0, little-endian, C order; atomically.</summary>
public static class NpyFile
{
    /// <summary>Writes rows of float64.</summary>
    /// <param name="path">The file.</param>
    /// <param name="values">Row after row.</param>
    /// <param name="columns">The length of a row.</param>
    /// <exception cref="ArgumentException">The values are no whole number of rows.</exception>
    public static void Write(string path, ReadOnlySpan<double> values, int columns) => Write(path, "<f8", values, columns);

    /// <summary>Writes rows of float32.</summary>
    /// <inheritdoc cref="Write(string, ReadOnlySpan{double}, int)"/>
    public static void Write(string path, ReadOnlySpan<float> values, int columns) => Write(path, "<f4", values, columns);

    /// <summary>Writes rows of int64.</summary>
    /// <inheritdoc cref="Write(string, ReadOnlySpan{double}, int)"/>
    public static void Write(string path, ReadOnlySpan<long> values, int columns) => Write(path, "<i8", values, columns);

    /// <summary>Writes one axis of int64, such as a label for each row of another file.</summary>
    public static void Write(string path, ReadOnlySpan<long> values) => Write(path, NpyHeader.Bytes("<i8", values.Length), values);

    private static void Write<T>(string path, string description, ReadOnlySpan<T> values, int columns)
        where T : struct
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        if (values.Length % columns != 0) throw new ArgumentException($"{values.Length} values are no whole number of rows of {columns}", nameof(values));
        Write(path, NpyHeader.Bytes(description, values.Length / columns, columns), values);
    }

    private static void Write<T>(string path, byte[] header, ReadOnlySpan<T> values)
        where T : struct
    {
        using var file = AtomicFile.Begin(path);
        file.Stream.Write(header);
        var bytes = MemoryMarshal.AsBytes(values);
        if (BitConverter.IsLittleEndian)
        {
            file.Stream.Write(bytes);
        }
        else
        {
            var element = Marshal.SizeOf<T>();
            for (var at = 0; at < bytes.Length; at += element)
            {
                var turned = bytes.Slice(at, element).ToArray();
                Array.Reverse(turned);
                file.Stream.Write(turned);
            }
        }

        file.Commit();
    }
}
