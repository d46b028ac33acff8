using CsCheck;
using Understudy.Texts;

namespace Understudy.Tests.Texts;

public sealed class WordsTests
{
    private static readonly string[] Pieces = ["ab", "’", "'tis", "-", " ", "你", "𠀀", "カ", "é", "7", "🙂", "."];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char["abtisTIS 'é’-…你🙂\n.7"], 0, 40],
        Gen.Int[0, Pieces.Length - 1].Array[0, 15].Select(which => string.Concat(which.Select(i => Pieces[i]))));

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
    [InlineData("The lamp's out, half-dead.", 4)]
    [InlineData("山雨欲来，灯先知之。", 8)]
    [InlineData("Lin 说 two words", 4)]
    [InlineData(" — … ", 0)]
    public void Counts_words_and_ideographs(string text, int count) => Assert.Equal(count, Words.Count(text));

    [Fact]
    public void Words_are_cut_from_the_text_in_order_and_none_is_left() => AnyText.Sample(text =>
    {
        var words = Words.Of(text);
        var ranges = Words.Ranges(text).ToList();
        Assert.Equal(words, ranges.Select(r => text[r]));
        Assert.Equal(words.Count, Words.Count(text));

        var end = 0;
        foreach (var range in ranges)
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            Assert.True(start >= end && length > 0, $"{range} after {end} in \"{text}\"");
            Assert.DoesNotContain(text[end..start], char.IsLetterOrDigit);
            end = start + length;
        }

        Assert.DoesNotContain(text[end..], char.IsLetterOrDigit);
    });

    [Fact]
    public void Every_ideograph_is_a_word_and_no_other_word_holds_one() => AnyText.Sample(text =>
    {
        var words = Words.Of(text);
        Assert.Equal(text.Count(Words.IsIdeographic), words.Count(w => Words.IsIdeographic(w[0])));
        Assert.All(words, w => Assert.DoesNotContain(w[1..], Words.IsIdeographic));
    });
}
