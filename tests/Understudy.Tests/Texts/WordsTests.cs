using CsCheck;
using Understudy.Texts;

namespace Understudy.Tests.Texts;

public sealed class WordsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("—!", 0)]
    [InlineData("’Tis the good-night o’ the day", 6)]
    [InlineData("borrow'd robes", 2)]
    [InlineData("'Give me,' quoth I", 4)]
    [InlineData("还有热茶吗？", 5)]
    [InlineData("Zoë said 你好 twice", 5)]
    [InlineData("𠀀𠀁", 2)]
    [InlineData("1601.21459", 2)]
    public void Counts_words_and_ideographs(string text, int count) => Assert.Equal(count, Words.Count(text));

    [Fact]
    public void Words_are_cut_from_the_text_in_order() => Gen.String[Gen.Char["ab 'é’-…你🙂\n."], 0, 40].Sample(text =>
    {
        var at = 0;
        foreach (var word in Words.Of(text))
        {
            at = text.IndexOf(word, at, StringComparison.Ordinal);
            Assert.True(at >= 0);
            at += word.Length;
        }
    });
}
