using CsCheck;
using Understudy.Roleplay;
using Understudy.Sources.Plays;

namespace Understudy.Tests.Sources.Plays;

public class AsidesTests
{
    [Theory]
    // Before the words: to the next direction, to a stop with a dash, or to the end.
    [InlineData("[Aside.] A little more than kin.", "think(A little more than kin.)")]
    [InlineData("[Aside.] He has our names. [To him.] We approve, sir.", "think(He has our names.) act(To him.) say(We approve, sir.)")]
    [InlineData("[Aside.] Their malice is intolerable!—[Aloud.] Good morning.", "think(Their malice is intolerable!—) say(Good morning.)")]
    [InlineData("[Aside.] Two truths are told.—I thank you.", "think(Two truths are told.—) say(I thank you.)")]
    [InlineData("[Aside.] Oh, he has witchcraft!—When I did not see him.", "think(Oh, he has witchcraft!—When I did not see him.)")]
    [InlineData("Punch, sir! [Aside.] Most unaccountable.", "say(Punch, sir!) think(Most unaccountable.)")]
    [InlineData("No, pray thee.\n[Aside.] I must obey.", "say(No, pray thee.) think(I must obey.)")]
    [InlineData("[Aside. Reads the letter.] My uncle arrived!", "act(Reads the letter.) think(My uncle arrived!)")]
    [InlineData("[To himself, making a note.] Earlscourt.", "act(Making a note.) think(Earlscourt.)")]
    [InlineData("[To herself.] Never.", "think(Never.)")]
    // After the words: the sentence before.
    [InlineData("I am glad of that. [Aside.]", "think(I am glad of that.)")]
    [InlineData("Good day, sir. What a fool he is. [Aside.]", "say(Good day, sir.) think(What a fool he is.)")]
    [InlineData("Mercy on me! Has his distresses too. [Aside.]", "think(Mercy on me! Has his distresses too.)")]
    [InlineData("I cannot choose, seeing my father bids.—\nNothing but death shall part us. [Aside.]", "say(I cannot choose, seeing my father bids.—) think(Nothing but death shall part us.)")]
    [InlineData("My master’s hungry. [Aside.]—I go, sir.", "think(My master’s hungry.) say(—I go, sir.)")]
    [InlineData("Fear not. [Aside.]\nI have entreated her.", "think(Fear not.) say(I have entreated her.)")]
    // In mid-sentence: its rest.
    [InlineData("So do I ever: [aside] being well advised.\nFor had I cursed now.", "say(So do I ever:) think(being well advised.) say(For had I cursed now.)")]
    // Said to one: speech.
    [InlineData("[Aside to Malcolm.] Why do we hold our tongues?", "act(Aside to Malcolm.) say(Why do we hold our tongues?)")]
    [InlineData("[Apart to Tony.] You ben’t sending them?", "act(Apart to Tony.) say(You ben’t sending them?)")]
    [InlineData("[Whispers.] The parcel!", "act(Whispers.) say(The parcel!)")]
    // No asides.
    [InlineData("A word with you. [Drawing her aside.] Listen.", "say(A word with you.) act(Drawing her aside.) say(Listen.)")]
    [InlineData("[Throws the book aside.] Enough.", "act(Throws the book aside.) say(Enough.)")]
    [InlineData("[Laughing to herself as she takes off her hat.] Yes.", "act(Laughing to herself as she takes off her hat.) say(Yes.)")]
    [InlineData("Good. [They talk apart.]", "say(Good.) act(They talk apart.)")]
    [InlineData("[Aside.] [Exit.]", "act(Exit.)")]
    public void A_speech_is_said_thought_and_done(string speech, string expected) => Assert.Equal(expected, Read(speech, trailing: false));

    [Theory]
    [InlineData("I must make this villain away. [Aside.] Please you dine with me.", "think(I must make this villain away.) say(Please you dine with me.)")]
    [InlineData("An auction!—ha! ha!—[Aside.] Oh, the prodigal!", "say(An auction!—ha! ha!—) think(Oh, the prodigal!)")]
    [InlineData("[Aside.] I see.", "think(I see.)")]
    public void Where_a_play_sets_its_asides_after_the_words_a_mark_between_words_follows_it(string speech, string expected) =>
        Assert.Equal(expected, Read(speech, trailing: true));

    [Fact]
    public void Asides_and_whispers_are_counted_apart()
    {
        var read = Asides.Read(Pieces("[Aside.] One. [Aside to him.] Two. [Aloud.] Three. [Aside.] Four."), trailing: false);
        Assert.Equal((2, 1), (read.Thoughts, read.Whispers));
    }

    [Fact]
    public void No_letter_of_the_words_is_lost_or_doubled() =>
        Gen.OneOf("[Aside.]", "[aside]", "[Aside to him.]", "[Aloud.]", "[Exit.]", "Why, sir. ", "No!—", "so\nbut ", "ends.—\n", ", ").Array[0, 8].Sample(parts =>
        {
            var pieces = Pieces(string.Concat(parts));
            foreach (var trailing in new[] { true, false })
            {
                var read = Asides.Read(pieces, trailing);
                Assert.Equal(
                    string.Concat(pieces.Where(p => !p.IsDirection).Select(p => p.Text)),
                    string.Concat(read.Stretches.Where(s => s.Kind != SegmentKind.Action).Select(s => s.Text)));
            }
        });

    private static string Read(string speech, bool trailing) =>
        string.Join(' ', Performance.Of(Asides.Read(Pieces(speech), trailing).Stretches).Canonical().Select(s =>
            $"{(s.Kind switch { SegmentKind.Speech => "say", SegmentKind.Action => "act", _ => "think" })}({s.Text})"));

    private static List<SpeechPiece> Pieces(string speech)
    {
        var pieces = new List<SpeechPiece>();
        foreach (var part in speech.Split('['))
        {
            var end = part.IndexOf(']', StringComparison.Ordinal);
            if (end >= 0) pieces.Add(new SpeechPiece(part[..end], true));
            if (part[(end + 1)..] is { Length: > 0 } words) pieces.Add(new SpeechPiece(words, false));
        }

        return pieces;
    }
}
