using Understudy.Synthesis.Diversity;
using Understudy.Texts;

namespace Understudy.Tests.Synthesis.Diversity;

public sealed class SelfBleuTests
{
    [Fact]
    public void Texts_without_a_common_word_score_0() => Assert.Equal(0, SelfBleu.Of([Words.Of("a b c d e"), Words.Of("f g h i j")]));

    [Fact]
    public void Equal_texts_score_1() => Assert.Equal(1, SelfBleu.Of([Words.Of("a b c d e"), Words.Of("A B C D E")])!.Value, 12);

    [Fact]
    public void One_text_alone_has_no_score() => Assert.Null(SelfBleu.Of([Words.Of("a b c d")]));

    [Fact]
    public void The_score_is_the_geometric_mean_of_clipped_precisions()
    {
        // "a b c d x" against "a b c d y": 4/5 words, 3/4 pairs, 2/3 triples, 1/2 quadruples match, both ways; the lengths are equal.
        var expected = Math.Pow(4 / 5.0 * (3 / 4.0) * (2 / 3.0) * (1 / 2.0), 0.25);

        Assert.Equal(expected, SelfBleu.Of([Words.Of("a b c d x"), Words.Of("a b c d y")])!.Value, 12);
    }

    [Fact]
    public void A_text_shorter_than_its_reference_pays_for_it()
    {
        // The short one matches wholly and pays exp(1 - 8/4); of the long one 4/8, 3/7, 2/6, 1/5 match.
        var shorter = Math.Exp(1 - (8 / 4.0));
        var longer = Math.Pow(4 / 8.0 * (3 / 7.0) * (2 / 6.0) * (1 / 5.0), 0.25);

        Assert.Equal((shorter + longer) / 2, SelfBleu.Of([Words.Of("a b c d"), Words.Of("a b c d e f g h")])!.Value, 12);
    }
}
