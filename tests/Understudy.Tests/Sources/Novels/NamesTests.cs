namespace Understudy.Tests.Sources.Novels;

public sealed class NamesTests
{
    [Fact]
    public void A_short_name_and_a_full_one_are_one_character()
    {
        var cast = Books.Made("“Good day,” said Elizabeth Moor.", "“Good day, Lizzy,” said Tom. “Tea, Lizzy?”", "“Tea,” said Elizabeth.", "“More, Lizzy?” said Tom.").Cast;
        Assert.Same(cast.Find("Elizabeth"), cast.Find("Lizzy"));
    }

    [Fact]
    public void A_surname_alone_is_the_man_not_his_wife()
    {
        var cast = Books.Made("“Good day,” said Mr. Moor.", "“Good day,” said Mrs. Moor.", "“Well,” said Moor.").Cast;
        Assert.Same(cast.Find("Mr. Moor"), cast.Find("Moor"));
        Assert.NotSame(cast.Find("Mrs. Moor"), cast.Find("Moor"));
        Assert.Equal("Mr. Moor", cast.Find("Moor")!.Name);
    }

    [Fact]
    public void The_part_of_a_name_that_only_one_bears_is_that_one()
    {
        var cast = Books.Made("The White Hart came out of the wood, and the White Hart bowed.", "“Good day,” said the Hart.", "“Good day,” said the Hart.", "Then the White Hart went.").Cast;
        Assert.Equal("White Hart", cast.Find("Hart")!.Name);
    }

    [Fact]
    public void A_place_is_no_character()
    {
        var cast = Books.Made("“We go to Leeds,” said Tom. The road to Leeds was long.", "They came to Leeds.").Cast;
        Assert.Null(cast.Find("Leeds"));
        Assert.NotNull(cast.Find("Tom"));
    }
}
