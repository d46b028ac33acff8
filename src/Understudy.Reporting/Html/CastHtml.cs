using System.Globalization;
using Understudy.Reporting.Blocks;

namespace Understudy.Reporting.Html;

/// <summary>The dramatis personae as a programme prints them, each with a bar for its share of the words.</summary>
internal static class CastHtml
{
    private const int ShownAtOnce = 12;

    internal static Element Of(CastList cast)
    {
        var largest = cast.Members.Count == 0 ? 0 : cast.Members.Max(m => m.Share);
        var first = new Element("ul", "cast") { cast.Members.Take(ShownAtOnce).Select(m => Member(m, largest)) };
        if (cast.Members.Count <= ShownAtOnce) return first;
        return new Element("div")
        {
            first,
            new Element("details", "more")
            {
                new Element("summary") { $"And {cast.Members.Count - ShownAtOnce} more" },
                new Element("ul", "cast") { cast.Members.Skip(ShownAtOnce).Select(m => Member(m, largest)) },
            },
        };
    }

    private static Element Member(CastMember member, double largest) => new("li")
    {
        new Element("p", "name") { member.Name },
        member.Profile.Length == 0 ? null : Script.Words("p", "profile", member.Profile),
        new Element("p", "share")
        {
            new Element("span", "bar") { new Element("span") }
                .With("style", string.Create(CultureInfo.InvariantCulture, $"--share: {(largest > 0 ? 100 * member.Share / largest : 0):0.#}%"))
                .With("aria-hidden", "true"),
            new Element("span", "percent") { $"{Counting.Percent(member.Share)} % of the words" },
        },
        new Element("p", "counts")
        {
            $"{Counting.Of(member.Words, "word")} · {Counting.Of(member.Turns, "turn")}"
                + (member.Thoughts > 0 ? $" · {Counting.Of(member.Thoughts, "thought")}" : ""),
        },
    };
}
