namespace Understudy.Cli.Laboratory;

/// <summary>What the laboratory complains of, as the command line says it.</summary>
internal static class Complaint
{
    /// <summary>The message of an error without the parameter's name that the base library adds to it.</summary>
    public static string Of(ArgumentException e) => e.ParamName is null ? e.Message : e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);

    /// <summary>Does something of the laboratory; what it complains of becomes bad input.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="place">The file or line it is about, to stand before the complaint; null for an option, which complaints name.</param>
    /// <exception cref="InputException">It complained.</exception>
    public static T Forward<T>(Func<T> work, string? place = null)
    {
        try
        {
            return work();
        }
        catch (ArgumentException e)
        {
            throw new InputException(place is null ? Of(e) : $"{place}: {Of(e)}", e);
        }
    }

    /// <inheritdoc cref="Forward{T}(Func{T}, string?)"/>
    public static void Forward(Action work, string? place = null) => Forward(
        () =>
        {
            work();
            return true;
        },
        place);
}
