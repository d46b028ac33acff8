namespace Understudy.Cli.Laboratory;

/// <summary>What the laboratory complains of, as the command line says it.</summary>
internal static class Complaint
{
    /// <summary>The message of an error without the parameter's name that the base library adds to it.</summary>
    public static string Of(ArgumentException e) => e.ParamName is null ? e.Message : e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);
}
