using Understudy.Sources.Novels;

namespace Understudy.Tests.Sources.Novels;

public sealed class QuoteMarksTests
{
    [Theory]
    [InlineData("“Come ‘here’ now,” he said, “quick.”", "Come ‘here’ now,|quick.")]
    [InlineData("\"Come,\" he said, \"quick.\"", "Come,|quick.")]
    [InlineData("«Come», he said.", "Come")]
    [InlineData("「来てください」と彼は言った。『もう』と。", "来てください|もう")]
    [InlineData("老人说：“孩子，‘慢’字怎么写？”", "孩子，‘慢’字怎么写？")]
    [InlineData("＂走吧。＂他说。", "走吧。")]
    [InlineData("「彼は『はい』と言った」", "彼は『はい』と言った")]
    public void Marks_of_many_scripts_are_found_and_nested_ones_kept(string text, string contents) =>
        Assert.Equal(contents.Split('|'), QuoteMarks.Double.Find(text).Select(q => q.Content(text)));

    [Fact]
    public void A_quote_without_closing_mark_runs_to_the_end()
    {
        var quote = Assert.Single(QuoteMarks.Double.Find("“It rains.\nIt pours."));
        Assert.False(quote.IsClosed);
    }

    [Theory]
    [InlineData("‘Don’t go,’ said Tom. ‘It’s late.’", "Don’t go,|It’s late.")]
    [InlineData("‘The girls’ room is “upstairs,” I think,’ said Ann.", "The girls’ room is “upstairs,” I think,")]
    public void Single_marks_are_told_from_apostrophes(string text, string contents)
    {
        var marks = QuoteMarks.Of([text, "“No.”", text]);
        Assert.Same(QuoteMarks.Single, marks);
        Assert.Equal(contents.Split('|'), marks.Find(text).Select(q => q.Content(text)));
    }
}
