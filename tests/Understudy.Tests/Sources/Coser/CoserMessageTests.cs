using CsCheck;
using Understudy.Roleplay;
using Understudy.Sources.Coser;

namespace Understudy.Tests.Sources.Coser;

public class CoserMessageTests
{
    [Fact]
    public void Square_brackets_think_round_ones_act_and_the_rest_is_said() =>
        Assert.Equal(
            [Segment.Thought("Late again"), Segment.Action("closes the door"), Segment.Speech("Good evening."), Segment.Action("bows")],
            CoserMessage.ReadMessage("[Late again](closes the door) Good evening. (bows)"));

    [Theory]
    [InlineData("(nods (slowly)) Yes.", "act→speech")]
    [InlineData("(never closed Yes.", "speech")]
    [InlineData("closed only) Yes.", "speech")]
    [InlineData("((a) b", "speech→act→speech")]
    [InlineData("[thinks (hard)]", "think")]
    [InlineData("() [] Yes.", "speech")]
    [InlineData("[line one\n\nline two] Yes.", "think→speech")]
    [InlineData("", "empty")]
    public void Outermost_pairs_count_and_brackets_without_a_partner_are_speech(string message, string pattern) =>
        Assert.Equal(pattern, CoserMessage.ReadMessage(message).Pattern());

    [Fact]
    public void Any_message_is_read_and_no_letter_of_it_is_lost() =>
        Gen.OneOf("[", "]", "(", ")", "a", "b c", " ", "\n").List[0, 20].Select(string.Concat).Sample(
            message =>
            {
                var read = CoserMessage.ReadMessage(message);
                Assert.True(read.IsCanonical);
                Assert.Equal(message.Where(char.IsLetter), string.Concat(read.Select(s => s.Text)).Where(char.IsLetter));
            },
            iter: 2000);
}
