using System.Text;
using Understudy.Sources.Containers;

namespace Understudy.Tests.Sources.Containers;

public class SafeXmlTests
{
    [Fact]
    public void Elements_know_their_lines_and_white_space_is_kept()
    {
        var root = SafeXml.Parse("<a>\n  <b> x </b>\n</a>"u8.ToArray(), "a.xml").Root!;
        Assert.Equal(2, SafeXml.Line(root.Element("b")!));
        Assert.Equal("\n   x \n", root.Value);
    }

    [Fact]
    public void Entities_of_xhtml_are_known_without_a_network() =>
        Assert.Equal("a\u00A0b", SafeXml.Parse(Encoding.UTF8.GetBytes("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\"><html>a&nbsp;b</html>"), "a.xml").Root!.Value);

    [Fact]
    public void No_file_is_read_for_an_entity()
    {
        using var folder = new TempFolder();
        var secret = folder.Write("secret.txt", "SECRET");
        var text = $"<!DOCTYPE a [<!ENTITY s SYSTEM \"{new Uri(secret).AbsoluteUri}\">]><a>&s;</a>";
        Assert.DoesNotContain("SECRET", SafeXml.Parse(Encoding.UTF8.GetBytes(text), "a.xml").Root!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a.xml(")]
    [InlineData("<a><b></a>", "a.xml(1,")]
    [InlineData("<a>\n&nothing;</a>", "a.xml(2,")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"&a;\">]><a>&a;</a>", "a.xml(1,")]
    public void What_is_not_well_formed_is_told_with_line_and_column(string text, string told) =>
        Assert.Contains(told, Assert.Throws<InputException>(() => SafeXml.Parse(Encoding.UTF8.GetBytes(text), "a.xml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Nesting_is_bounded()
    {
        static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", depth)) + "<b/><c/>" + string.Concat(Enumerable.Repeat("</a>", depth)));
        Assert.NotNull(SafeXml.Parse(Nested(SafeXml.MaxDepth - 1), "a.xml").Root);
        Assert.Contains($"more than {SafeXml.MaxDepth} deep", Assert.Throws<InputException>(() => SafeXml.Parse(Nested(SafeXml.MaxDepth), "a.xml")).Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => SafeXml.Parse(Nested(200_000), "a.xml"));
    }
}
