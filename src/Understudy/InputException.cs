namespace Understudy;

/// <summary>What the user gave is wrong. The message names the file, the line or field, and the fix; commands print it and exit with 1.</summary>
public sealed class InputException : Exception
{
    /// <summary>An error with its message.</summary>
    public InputException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and its cause.</summary>
    public InputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error without a message; give one.</summary>
    public InputException()
    {
    }
}
