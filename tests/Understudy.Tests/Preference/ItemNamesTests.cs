using System.Text;
using CsCheck;
using Understudy.Preference;

namespace Understudy.Tests.Preference;

public sealed class ItemNamesTests
{
    [Fact]
    public void Names_are_numbered_in_the_order_in_which_they_come_first() => Gen.String[Gen.Char["abcé声"], 0, 4].Array[0, 400].Sample(names =>
    {
        var items = new ItemNames();
        var expected = names.Distinct().ToList();
        Assert.Equal(names.Select(name => expected.IndexOf(name)), names.Select(name => items.NumberOf(Encoding.UTF8.GetBytes(name))));
        Assert.Equal(expected, Enumerable.Range(0, items.Count).Select(i => items[i]));
    });

    [Fact]
    public void A_number_without_an_item_is_refused()
    {
        var items = new ItemNames();
        items.NumberOf("x"u8);
        Assert.Throws<ArgumentOutOfRangeException>(() => items[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => items[-1]);
    }
}
