using Understudy.Synthesis.Rules;

namespace Understudy.Tests.Synthesis.Rules;

public sealed class MoveReaderTests
{
    [Theory]
    [InlineData("Come hither, boy.", Move.Command)]
    [InlineData("Tobias, fetch the can.", Move.Command)]
    [InlineData("O, do not ask it of me.", Move.Command)]
    [InlineData("Let us go down.", Move.Proposal)]
    [InlineData("Pray you, sit.", Move.Request)]
    [InlineData("All hail, good master!", Move.Greeting)]
    [InlineData("Good night, sweet lady.", Move.Farewell)]
    [InlineData("I thank you for your pains.", Move.Thanks)]
    [InlineData("Forgive the hour, madam.", Move.Apology)]
    [InlineData("Thou villain!", Move.Insult)]
    [InlineData("You have betrayed the whole house.", Move.Accusation)]
    [InlineData("I will hang you for it.", Move.Threat)]
    [InlineData("By heaven, the door was shut.", Move.Oath)]
    [InlineData("I will not.", Move.Refusal)]
    [InlineData("No, it was not the wind.", Move.Denial)]
    [InlineData("Ay, my lord.", Move.Assent)]
    [InlineData("I'll lend you the lamp.", Move.Offer)]
    [InlineData("The queen is dead.", Move.News)]
    [InlineData("Would that the night were over.", Move.Wish)]
    [InlineData("Alas, the poor horses.", Move.Lament)]
    [InlineData("You are a noble fellow.", Move.Praise)]
    [InlineData("I fear the worst of it.", Move.Confession)]
    [InlineData("If it rains, nobody sails.", Move.Condition)]
    [InlineData("Such a noise!", Move.Exclamation)]
    [InlineData("The tide turns at nine.", Move.Statement)]
    [InlineData("Love is a heavy oar.", Move.Statement)]
    public void A_sentence_shows_what_it_does(string sentence, Move move) =>
        Assert.Equal((move, QuestionKind.None), MoveReader.Read(sentence, ["Tobias"]));

    [Theory]
    [InlineData("Who left it open?", QuestionKind.Who)]
    [InlineData("What is that?", QuestionKind.What)]
    [InlineData("And where is he now?", QuestionKind.Where)]
    [InlineData("When shall it be?", QuestionKind.When)]
    [InlineData("But why do you start?", QuestionKind.Why)]
    [InlineData("Wherefore was that cry?", QuestionKind.Why)]
    [InlineData("How far is it?", QuestionKind.How)]
    [InlineData("Which of you did it?", QuestionKind.Which)]
    [InlineData("Do you know who left it open?", QuestionKind.YesNo)]
    [InlineData("Is the boat in?", QuestionKind.YesNo)]
    [InlineData("还有热茶吗？", QuestionKind.YesNo)]
    [InlineData("你从哪里来？", QuestionKind.Where)]
    [InlineData("他什么时候走？", QuestionKind.When)]
    public void A_question_shows_what_it_wants(string sentence, QuestionKind kind) =>
        Assert.Equal((Move.Question, kind), MoveReader.Read(sentence, []));
}
