using System.Text.RegularExpressions;

namespace Understudy.Sources.Cards;

/// <summary>The names that a card leaves open: <c>{{char}}</c> and <c>{{user}}</c>, in old cards <c>&lt;BOT&gt;</c> and <c>&lt;USER&gt;</c>.</summary>
/// <param name="Character">The name for <c>{{char}}</c>.</param>
/// <param name="User">The name for <c>{{user}}</c>.</param>
internal sealed partial record CardPlaceholders(string Character, string User)
{
    /// <summary>The text with names filled in and comments (<c>{{// ...}}</c>) left out.</summary>
    public string Fill(string text) => Placeholder().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), match =>
        match.Groups["char"].Success ? Character : match.Groups["user"].Success ? User : "");

    [GeneratedRegex(@"(?<char>\{\{char\}\}|<BOT>|<CHAR>)|(?<user>\{\{user\}\}|<USER>)|\{\{//[^{}]*\}\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
