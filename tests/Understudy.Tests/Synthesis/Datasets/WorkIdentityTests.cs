using Understudy.Synthesis.Datasets;

namespace Understudy.Tests.Synthesis.Datasets;

public sealed class WorkIdentityTests
{
    [Theory]
    [InlineData("The Tragedy of Macbeth", "", "Macbeth", "William Shakespeare")]
    [InlineData("Macbeth", "Shakespeare, William", "MACBETH", "William Shakespeare")]
    [InlineData("The Tragedy of Hamlet, Prince of Denmark", "", "Hamlet", "William Shakespeare")]
    [InlineData("The Tragical History of Doctor Faustus", "Christopher Marlowe", "Doctor Faustus", "Marlowe, Christopher")]
    [InlineData("She Stoops to Conquer; or, The Mistakes of a Night", "Oliver Goldsmith", "She Stoops to Conquer", "Oliver Goldsmith")]
    [InlineData("Twelfth Night, or What You Will", "William Shakespeare", "Twelfth Night", "")]
    [InlineData("Alice’s Adventures in Wonderland", "Lewis Carroll", "Alice's Adventures In Wonderland (Illustrated)", "Carroll, Lewis")]
    [InlineData("Frankenstein: The Modern Prometheus", "Mary Shelley", "Frankenstein", "Mary Wollstonecraft Shelley")]
    [InlineData("Importance of Being Earnest, The", "Oscar Wilde", "The Importance of Being Earnest", "Oscar Wilde")]
    [InlineData("Hedda Gabler", "Henrik Ibsen", "Hedda Gabler", "Henrik Ibsen; Edmund Gosse; William Archer")]
    [InlineData("The Tragedy of Richard the Third", "William Shakespeare", "Richard III", "William Shakespeare")]
    [InlineData("Macbeth, a Tragedy", "", "Macbeth", "William Shakespeare")]
    [InlineData("Macbeth—A Tragedy", "", "Macbeth", "William Shakespeare")]
    [InlineData("Macbeth / A Tragedy", "", "(Macbeth)", "William Shakespeare")]
    [InlineData("Mac\u2060beth", "", "Ｍａｃｂｅｔｈ", "William Shakespeare")]
    [InlineData("The Life of King Henry the Fifth", "", "Henry V", "William Shakespeare")]
    [InlineData("The Tragedy of King Lear", "", "King Lear", "William Shakespeare")]
    [InlineData("红楼梦", "曹雪芹", "红楼梦（上）", "曹雪芹")]
    public void Editions_of_one_work_are_recognised(string title, string author, string otherTitle, string otherAuthor) =>
        Assert.True(WorkIdentity.Of(title, author).IsSameWorkAs(WorkIdentity.Of(otherTitle, otherAuthor)));

    [Theory]
    [InlineData("Faust", "Johann Wolfgang von Goethe", "Faust", "Nikolaus Lenau")]
    [InlineData("Henry V", "William Shakespeare", "Henry VIII", "William Shakespeare")]
    [InlineData("The Comedy of Errors", "William Shakespeare", "Errors", "William Shakespeare")]
    [InlineData("The Lion, the Witch and the Wardrobe", "", "The Lion", "")]
    [InlineData("The Volition of Kings", "", "The", "")]
    [InlineData("", "", "The", "")]
    public void Different_works_stay_apart(string title, string author, string otherTitle, string otherAuthor) =>
        Assert.False(WorkIdentity.Of(title, author).IsSameWorkAs(WorkIdentity.Of(otherTitle, otherAuthor)));
}
