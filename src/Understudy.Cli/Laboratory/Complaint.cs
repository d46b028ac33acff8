namespace Understudy.Cli.Laboratory;

/// <summary>What the laboratory complains of, as the command line says it.</summary>
internal static class Complaint
{
    /// <summary>The message of an error without the parameter's name that the base library adds to it.</summary>
    public static string Of(ArgumentException e) => e.ParamName is null ? e.Message : e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);

    /// <summary>Does something of the laboratory; what it complains of becomes bad input.</summary>
    /// <exception cref="InputException">It complained.</exception>
    public static T Forward<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ArgumentException e)
        {
            throw new InputException(Of(e), e);
        }
    }
}
