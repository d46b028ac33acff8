using Understudy.Sources.Novels;

namespace Understudy.Tests.Sources.Novels;

public sealed class AttributionTests
{
    /// <summary>Names become characters by speaking; this makes Tom, Mrs. Reed, the Heron and Ann known without touching the case at hand.</summary>
    private static readonly string[] Known =
    [
        "“Good day,” said Tom. He bowed, and he took off his hat.",
        "“Good day,” said Mrs. Reed.",
        "“Good day,” said the Heron. It stood on one leg.",
        "“Good day,” said Ann. She curtsied, and she smiled.",
        .. Enumerable.Repeat("Rain fell on the long road between the mill and the harbour, and the lamps went out along the quay, and the tide came up over the stones.", 8),
    ];

    [Theory]
    [InlineData("“It rains,” said Tom.", "Tom")]
    [InlineData("“It rains,” Tom replied, after a while.", "Tom")]
    [InlineData("“It rains,” the Heron gravely remarked.", "Heron")]
    [InlineData("“Does it rain?” Mrs. Reed asked.", "Mrs. Reed")]
    [InlineData("“It rains!” cried poor Ann.", "Ann")]
    [InlineData("Tom said, “It rains.”", "Tom")]
    [InlineData("Tom put his hand out of the window, and said, without looking round, “It rains.”", "Tom")]
    [InlineData("When Ann came in, Tom looked up and said: “It rains.”", "Tom")]
    [InlineData("“It rains,” the Heron, who had slept until then, said.", "Heron")]
    public void A_verb_of_speech_with_a_name_names_the_speaker(string paragraph, string speaker) =>
        Assert.Equal((speaker, QuoteKind.Speech, QuoteCue.Name), Last(paragraph));

    [Theory]
    [InlineData("“It rains,” thought Ann.")]
    [InlineData("“It rains,” Ann said to herself.")]
    [InlineData("“It rains,” said Ann to herself, as she walked on.")]
    public void What_is_said_to_oneself_is_a_thought(string paragraph) =>
        Assert.Equal(("Ann", QuoteKind.Thought, QuoteCue.Name), Last(paragraph));

    [Theory]
    [InlineData("“It rains,” Ann said to herself in a whisper.")]
    [InlineData("“It rains,” muttered Ann to herself.")]
    public void What_can_be_heard_is_speech_even_if_said_to_oneself(string paragraph) =>
        Assert.Equal(("Ann", QuoteKind.Speech, QuoteCue.Name), Last(paragraph));

    [Fact]
    public void The_one_spoken_to_does_not_speak()
    {
        Assert.Equal(("Ann", QuoteKind.Speech, QuoteCue.Name), Last("“My dear Tom, it rains,” said Ann."));
        Assert.Null(Last("“My dear Tom, it rains.”").Speaker);
    }

    [Fact]
    public void A_pronoun_goes_back_to_the_subject_of_its_own_paragraph() =>
        Assert.Equal(("Ann", QuoteKind.Speech, QuoteCue.Pronoun), Last("Ann looked at the Heron for a while. “It rains,” she said."));

    [Fact]
    public void A_pronoun_chooses_by_gender() =>
        Assert.Equal(("Tom", QuoteKind.Speech, QuoteCue.Pronoun), Last("Tom had gone out with Ann that day.", "“It rains,” said he."));

    [Fact]
    public void A_pronoun_in_reply_is_not_the_last_speaker() =>
        Assert.Equal(("Ann", QuoteKind.Speech, QuoteCue.Pronoun), Last("“Is it late?” said Ann.", "“It is,” said Mrs. Reed.", "“Then let us go,” said she."));

    [Fact]
    public void Both_halves_of_a_split_quote_have_one_speaker()
    {
        var quotes = Quotes("“It rains,” said Tom; “take your hat.”");
        Assert.All(quotes, q => Assert.Equal("Tom", q.Speaker));
        Assert.Equal([QuoteCue.Name, QuoteCue.SameParagraph], quotes.Select(q => q.Cue));
    }

    [Fact]
    public void Two_speakers_may_share_a_paragraph()
    {
        var quotes = Quotes("“It rains,” said Tom. “It pours!” cried Ann.");
        Assert.Equal(["Tom", "Ann"], quotes.Select(q => q.Speaker));
    }

    [Fact]
    public void After_an_exclamation_a_capital_may_begin_the_next_cue()
    {
        var quotes = Quotes("Tom said, “No!” Ann said, “Yes.”");
        Assert.Equal(["Tom", "Ann"], quotes.Select(q => q.Speaker));
    }

    [Fact]
    public void Who_acts_right_before_the_words_says_them() =>
        Assert.Equal(("Tom", QuoteKind.Speech, QuoteCue.ActionBefore), Last("Tom shook the water from his coat. “What weather!”"));

    [Fact]
    public void A_paragraph_that_ends_in_a_cue_leads_to_the_next() =>
        Assert.Equal(("Tom", QuoteKind.Speech, QuoteCue.Name), Last("Tom went to the door, and said—", "“It rains.”"));

    [Fact]
    public void Two_who_speak_in_turn_need_no_cues()
    {
        var quotes = Quotes("“Is it late?” said Tom.", "“Not very,” said Ann.", "“Shall we go?”", "“If you like.”", "“Come, then,” said Tom.");
        Assert.Equal(["Tom", "Ann", "Tom", "Ann", "Tom"], quotes.Select(q => q.Speaker));
        Assert.Equal(QuoteCue.AlternationClosed, quotes[2].Cue);
    }

    [Fact]
    public void A_turn_that_the_next_cue_contradicts_is_taken_back()
    {
        var quotes = Quotes("“Is it late?” said Tom.", "“Not very,” said Ann.", "“Shall we go?”", "“Come, then,” said Tom.", "Nobody spoke for an hour, and in the end they went.");
        Assert.True(quotes[2].Speaker is null or "Ann", quotes[2].ToString());
        Assert.NotEqual("Tom", quotes[2].Speaker);
    }

    [Fact]
    public void A_silence_counts_as_a_turn()
    {
        var quotes = Quotes("“Is it late?” said Tom.", "“Not very,” said Ann.", "Tom made no answer.", "“Shall we go?”");
        Assert.Equal("Ann", quotes[^1].Speaker);
    }

    [Fact]
    public void A_quote_left_open_goes_on_in_the_next_paragraph() =>
        Assert.Equal(("Tom", QuoteKind.Speech, QuoteCue.Continuation), Last("“It rains,” said Tom. “It has rained for a week.", "“And it will rain tomorrow.”"));

    [Fact]
    public void A_song_within_a_speech_belongs_to_the_speech()
    {
        var quotes = Quotes("“It goes like this,” said Tom: “listen—", "‘Row, row,\nthe river’s low’", "and so on.”");
        Assert.Equal([1, 2, 0, 0], quotes.Select(q => q.Quote));
        Assert.All(quotes, q => Assert.Equal("Tom", q.Speaker));
    }

    [Theory]
    [InlineData("On the jar was a label that said nothing but “plum jam” in red.")]
    [InlineData("They called it “the sea,” though it was a pond.")]
    public void Words_that_nobody_says_are_no_speech(string paragraph) => Assert.Equal((null, QuoteKind.None, QuoteCue.NotSpoken), Last(paragraph));

    [Fact]
    public void Kin_without_a_name_are_described() =>
        Assert.Equal(("Ann’s brother", QuoteKind.Speech, QuoteCue.Description), Last("“It rains,” said Ann’s brother."));

    [Fact]
    public void His_wife_has_his_family_name()
    {
        var novel = Books.Made("“We dine at six,” said Mr. Reed.", "“At seven,” said Mrs. Reed.", "Mr. Reed looked at the clock.", "“At six,” said he.", "“At seven,” cried his wife.");
        Assert.Equal(("Mrs. Reed", QuoteCue.Description), (novel.Quotes[^1].Speaker, novel.Quotes[^1].Cue));
    }

    [Fact]
    public void Someone_only_described_speaks_under_the_description() =>
        Assert.Equal(("the ferryman", QuoteKind.Speech, QuoteCue.Description), Last("“All aboard!” said the ferryman."));

    [Fact]
    public void Words_without_evidence_stay_unattributed() => Assert.Equal((null, QuoteKind.Speech, QuoteCue.None), Last("“What was that?”"));

    [Fact]
    public void Several_who_speak_at_once_are_nobody_in_particular() => Assert.Null(Last("“Hurrah!” they all cried.").Speaker);

    private static (string? Speaker, QuoteKind Kind, QuoteCue Cue) Last(params string[] paragraphs)
    {
        var last = Quotes(paragraphs)[^1];
        return (last.Speaker, last.Kind, last.Cue);
    }

    private static List<AttributedQuote> Quotes(params string[] paragraphs) => [.. Books.Made([.. Known, .. paragraphs]).Quotes.Skip(4)];
}
