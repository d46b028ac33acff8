namespace Understudy.Arrays;

/// <summary>How the numbers of an array lie in a file.</summary>
public enum ElementType
{
    /// <summary>One byte, 0 or 1.</summary>
    Boolean,

    /// <summary>Unsigned, one byte.</summary>
    UInt8,

    /// <summary>Signed, one byte.</summary>
    Int8,

    /// <summary>Unsigned, two bytes.</summary>
    UInt16,

    /// <summary>Signed, two bytes.</summary>
    Int16,

    /// <summary>Unsigned, four bytes.</summary>
    UInt32,

    /// <summary>Signed, four bytes.</summary>
    Int32,

    /// <summary>Unsigned, eight bytes.</summary>
    UInt64,

    /// <summary>Signed, eight bytes.</summary>
    Int64,

    /// <summary>IEEE 754 binary16.</summary>
    Float16,

    /// <summary>The upper half of a binary32: its range at three digits.</summary>
    BFloat16,

    /// <summary>IEEE 754 binary32.</summary>
    Float32,

    /// <summary>IEEE 754 binary64.</summary>
    Float64,

    /// <summary>Eight bits, four of exponent. Listed and copied, not converted.</summary>
    Float8E4M3,

    /// <summary>Eight bits, five of exponent. Listed and copied, not converted.</summary>
    Float8E5M2,
}
