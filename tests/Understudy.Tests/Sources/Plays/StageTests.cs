using Understudy.Roleplay;
using Understudy.Sources.Plays;
using Understudy.Sources.Plays.Staging;

namespace Understudy.Tests.Sources.Plays;

public class StageTests
{
    private const string Cast = "Hamlet|Horatio|Macbeth|Banquo|Lady Macbeth|First Murderer|Second Murderer|Third Murderer|Servant|Lane|Jack|Algernon|Sir Peter|Mrs. Elvsted|Berta";

    [Theory]
    [InlineData("", "Enter Hamlet and Horatio.", "Hamlet|Horatio")]
    [InlineData("", "Flourish. Enter Macbeth, as king, Lady Macbeth, as queen, Lords, and Attendants.", "Macbeth|Lady Macbeth|Lords|Attendants")]
    [InlineData("", "Enter two Murderers.", "First Murderer|Second Murderer")]
    [InlineData("Macbeth", "Reenter Servant, with two Murderers.", "Macbeth|Servant|First Murderer|Second Murderer")]
    [InlineData("", "Enter a Sewer, and divers Servants with dishes, and pass over the stage. Then enter Macbeth.", "Macbeth")]
    [InlineData("", "Corpse of Horatio; Hamlet’s train.", "")]
    [InlineData("Macbeth", "The Servant sits in Banquo’s place.", "Macbeth")]
    [InlineData("Jack|Lane", "Enter Algernon. Lane goes out.", "Jack|Algernon")]
    [InlineData("Hamlet|Horatio", "Exit Horatio.", "Hamlet")]
    [InlineData("Hamlet|Horatio", "Exeunt.", "")]
    [InlineData("Hamlet|Horatio|Servant", "Exeunt all but Hamlet and Horatio.", "Hamlet|Horatio")]
    [InlineData("Hamlet|Horatio|Servant", "Exeunt all except Hamlet.", "Hamlet")]
    [InlineData("Jack|Algernon|Lane", "They all go off except Jack and Algernon.", "Jack|Algernon")]
    [InlineData("Macbeth|First Murderer|Second Murderer", "Exeunt Murderers.", "Macbeth")]
    [InlineData("Macbeth|First Murderer", "Exit Murderer.", "Macbeth")]
    [InlineData("Hamlet|Horatio", "Exeunt. Manet Hamlet.", "Hamlet")]
    [InlineData("Macbeth|Servant", "Servant draws the screen, and exit.", "Macbeth")]
    [InlineData("Macbeth|Servant", "Macbeth dies.", "Servant")]
    [InlineData("Lady Macbeth|Banquo", "Lady Macbeth is carried out.", "Banquo")]
    [InlineData("Berta", "Berta opens the door for Mrs. Elvsted, and goes out herself.", "")]
    [InlineData("Jack", "Jack is about to go out.", "Jack")]
    [InlineData("Jack", "The door remains half open.", "Jack")]
    [InlineData("Jack", "Jack goes up to the table and looks out.", "Jack")]
    [InlineData("Jack|Lane", "Lane retires and kneels.", "Jack|Lane")]
    [InlineData("Jack", "Sir Peter, with his hat in his hand, enters by the hall door.", "Jack|Sir Peter")]
    [InlineData("", "Sir Peter discovered at table; Lane drinking chocolate.", "Sir Peter|Lane")]
    public void A_direction_changes_who_is_on_stage(string before, string direction, string after) =>
        Assert.Equal(Names(after), Played(before, direction, null).Present);

    [Theory]
    [InlineData("Jack|Lane", "Exit.", "Jack", "Lane")]
    [InlineData("Jack|Lane|Algernon", "Exit with Lane.", "Jack", "Algernon")]
    [InlineData("Jack|Lane", "Exit, hauling her out.", "Jack", "Lane")]
    [InlineData("Jack|Lane", "Goes out.", "Jack", "Lane")]
    [InlineData("Jack|Lane", "Dies.", "Lane", "Jack")]
    [InlineData("Jack|Lane", "Bows.", "Jack", "Jack|Lane")]
    public void A_direction_without_a_name_is_the_speakers(string before, string direction, string speaker, string after) =>
        Assert.Equal(Names(after), Played(before, direction, speaker).Present);

    [Fact]
    public void She_is_the_last_who_spoke_and_may_be_a_woman()
    {
        var stage = Played("Jack|Mrs. Elvsted|Lady Macbeth", "", null);
        stage.Spoke("Lady Macbeth");
        stage.Spoke("Mrs. Elvsted");
        stage.Play("He looks up. She goes out by the hall door.", null, opening: false);
        Assert.Equal(["Jack", "Lady Macbeth"], stage.Present);
    }

    [Fact]
    public void Whoever_the_opening_direction_names_is_there()
    {
        var stage = Played("", "", null);
        stage.Play("Jack is arranging tea on the table.", null, opening: true);
        stage.Play("Horatio’s ghost.", null, opening: true);
        Assert.Equal(["Jack"], stage.Present);
    }

    [Theory]
    [InlineData("Within.", true)]
    [InlineData("Behind the arras.", true)]
    [InlineData("Off.", true)]
    [InlineData("Offers his hand.", false)]
    [InlineData("Coming in.", false)]
    public void A_voice_from_within_is_not_seen(string direction, bool offstage) => Assert.Equal(offstage, StageDirection.IsOffstage(direction));

    private static string[] Names(string names) => names.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static Stage Played(string present, string direction, string? speaker)
    {
        var here = new SourcePosition("test", 1);
        var personae = Personae.Of(new Play("T", "", "test", [], [new PlayPart("Act I", "", here, [.. Names(Cast).Select(l => new SpeechEvent(here, l, [new SpeechPiece("Words.", false)]))])]));
        var stage = new Stage(personae, Names(Cast));
        foreach (var name in Names(present)) stage.Enter(name);
        stage.Play(direction, speaker, opening: false);
        return stage;
    }
}
