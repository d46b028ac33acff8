using System.CommandLine;
using System.CommandLine.Parsing;

namespace Understudy.Cli;

/// <summary>Says in words what the parser says in types of the platform.</summary>
internal static class UsageError
{
    /// <summary>The complaint about the first option whose value is no number; null where there is none, and the parser's own words do.</summary>
    public static string? Of(ParseResult parsed) => parsed.Errors.Select(Of).OfType<string>().FirstOrDefault();

    private static string? Of(ParseError error)
    {
        if (error.SymbolResult is not OptionResult { Option: { } option, Tokens: [var token, ..] }) return null;
        var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        var kind = type == typeof(int) ? $"a whole number up to {int.MaxValue}" : type == typeof(long) ? "a whole number" : type == typeof(double) ? "a number" : null;
        return kind is null || !error.Message.Contains(option.ValueType.ToString(), StringComparison.Ordinal) ? null : $"{option.Name} {token.Value}: it is {kind}";
    }
}
