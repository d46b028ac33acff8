using Understudy.Roleplay;
using Understudy.Sources.Plays;
using Understudy.Sources.Plays.Staging;

namespace Understudy.Tests.Sources.Plays;

public class PersonaeTests
{
    private static readonly SourcePosition Here = new("test", 1);

    [Theory]
    [InlineData("Claudius, king of Denmark|Gertrude, queen of Denmark|Hamlet, nephew to the present king", "Queen", "Gertrude")]
    [InlineData("Claudius, king of Denmark|Gertrude, queen of Denmark|Hamlet, nephew to the present king", "King", "Claudius")]
    [InlineData("Fortinbras, prince of Norway", "Prince Fortinbras", "Fortinbras")]
    [InlineData("Hardcastle|Mrs. Hardcastle|Miss Hardcastle", "Hardcastle", "Hardcastle")]
    [InlineData("Hardcastle|Mrs. Hardcastle|Miss Hardcastle", "Mrs. Hardcastle", "Mrs. Hardcastle")]
    [InlineData("Hardcastle|Mrs. Hardcastle", "Mr. Hardcastle", "Hardcastle")]
    [InlineData("Macbeth|Lady Macbeth", "LADY MACBETH", "Lady Macbeth")]
    [InlineData("Capulet", "Lady Capulet", "Lady Capulet")]
    [InlineData("John Worthing, J. P.", "Jack", "John Worthing")]
    [InlineData("Tony Lumpkin", "Tony", "Tony Lumpkin")]
    [InlineData("Rev. Canon Chasuble, D.D.", "Chasuble", "Rev. Canon Chasuble")]
    [InlineData("Marquis of Pescara", "Pescara", "Marquis of Pescara")]
    [InlineData("Ghost of Hamlet’s father|Hamlet", "Ghost", "Ghost of Hamlet’s father")]
    [InlineData("An old man|A soldier", "Old Man", "Old Man")]
    [InlineData("Reynaldo, servant to Polonius", "Servant", "Servant")]
    [InlineData("CLAUDIUS, king of Denmark", "KING CLAUDIUS", "Claudius")]
    [InlineData("", "THE KING OF FRANCE", "King of France")]
    [InlineData("", "First Witch", "First Witch")]
    public void A_label_means_the_listed_persona_or_itself(string list, string label, string name) => Assert.Equal(name, Of(list, label).Name(label));

    [Theory]
    [InlineData("Duncan, king of Scotland|Sweno, king of Norway", "King")]
    [InlineData("Malcolm, his son|Boy, son to Macduff", "Son")]
    [InlineData("An English doctor|A Scotch doctor", "Doctor")]
    [InlineData("Sir Charles Marlow|Young Marlow", "Marlow")]
    public void Where_two_personae_fit_the_label_stays_itself(string list, string label) => Assert.Equal(label, Of(list, label).Name(label));

    [Fact]
    public void A_persona_with_a_label_of_its_own_is_no_candidate_for_a_vaguer_one()
    {
        var personae = Of("George Tesman|Hedda Tesman, his wife|Miss Juliana Tesman, his aunt|Sir Charles Marlow|Young Marlow (his son)", "Tesman", "Hedda", "Miss Tesman", "Marlow", "Sir Charles");
        Assert.Equal(["George Tesman", "Hedda Tesman", "Miss Juliana Tesman", "Young Marlow", "Sir Charles Marlow"], new[] { "Tesman", "Hedda", "Miss Tesman", "Marlow", "Sir Charles" }.Select(personae.Name));
    }

    [Fact]
    public void A_title_of_a_place_is_not_everyone_of_that_place()
    {
        var personae = Of("Duchess of York|Duchess of Malfi", "Duchess of York", "York");
        Assert.Equal(["Duchess of York", "York"], new[] { "Duchess of York", "York" }.Select(personae.Name));
    }

    [Fact]
    public void What_is_said_of_several_together_is_said_of_one() =>
        Assert.Equal("Salarino, friend to Antonio.", Of("Salarino, friends to Antonio", "Salarino").Character("Salarino").Profile);

    [Fact]
    public void Names_shouted_in_a_description_are_quieted() =>
        Assert.Equal("Launcelot, servant to Shylock.", Of("LAUNCELOT, servant to SHYLOCK", "LAUNCELOT").Character("Launcelot").Profile);

    [Fact]
    public void A_profile_says_whose_brother_one_is_and_labels_are_aliases()
    {
        var personae = Of("Ferdinand Duke of Calabria|Cardinal his brother|Duncan, king of Scotland|Malcolm, his son|Donalbain, his son", "Duke", "Cardinal", "Donalbain");
        Assert.Equal("Cardinal, Ferdinand’s brother.", personae.Character("Cardinal").Profile);
        Assert.Equal("Donalbain, Duncan’s son.", personae.Character("Donalbain").Profile);
        Assert.Equal(["Duke"], personae.Character("Ferdinand").Aliases);
    }

    [Fact]
    public void One_of_a_listed_group_is_described_by_it() =>
        Assert.Equal("One of the two clowns, grave-diggers.", Of("Two clowns, grave-diggers", "First Clown").Character("First Clown").Profile);

    [Fact]
    public void A_slip_of_one_letter_in_a_long_name_is_taken_for_it_and_reported()
    {
        var personae = Of("Daniel de Bosola", "Bosola", "Bosala");
        Assert.Equal("Daniel de Bosola", personae.Name("Bosala"));
        Assert.Contains("Bosala", Assert.Single(personae.Warnings), StringComparison.Ordinal);
        Assert.Equal("Antonia", Of("Antonio", "Antonio", "Antonia").Name("Antonia"));
    }

    [Theory]
    [InlineData("Both", "", "Jack|Algernon", null, "Jack|Algernon")]
    [InlineData("All", "", "First Witch|Second Witch|Macbeth", "Macbeth", "First Witch|Second Witch")]
    [InlineData("Both Murderers", "", "Macbeth|First Murderer|Second Murderer", null, "First Murderer|Second Murderer")]
    [InlineData("Three Witches", "", "First Witch|Second Witch|Third Witch|Macbeth", null, "First Witch|Second Witch|Third Witch")]
    [InlineData("Jack and Algernon", "Jack|Algernon", "Jack", null, "Jack|Algernon")]
    [InlineData("Rosencrantz, Guildenstern", "Rosencrantz|Guildenstern", "", null, "Rosencrantz|Guildenstern")]
    [InlineData("Both", "", "Jack|Algernon|Lane", null, "")]
    [InlineData("Servants", "", "Antonio", null, "")]
    public void A_label_of_several_is_a_group_of_who_can_be_told(string label, string labels, string present, string? addressed, string members)
    {
        var personae = Of("", [.. labels.Split('|', StringSplitOptions.RemoveEmptyEntries), label]);
        Assert.Equal(members.Split('|', StringSplitOptions.RemoveEmptyEntries), Groups.Members(label, personae, present.Split('|'), addressed));
    }

    [Theory]
    [InlineData("Laertes")]
    [InlineData("Charles Surface")]
    [InlineData("Hastings")]
    public void A_name_that_ends_in_s_is_no_group(string label) => Assert.Null(Groups.Members(label, Of("", label), [], null));

    private static Personae Of(string list, params string[] labels) => Personae.Of(new Play("T", "", "test", [.. list.Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(PersonaList.Read)],
        [new PlayPart("Act I", "", Here, [.. labels.Select(l => new SpeechEvent(Here, l, [new SpeechPiece("Words.", false)]))])]));
}
