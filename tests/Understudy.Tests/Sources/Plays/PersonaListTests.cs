using Understudy.Sources.Plays;

namespace Understudy.Tests.Sources.Plays;

public class PersonaListTests
{
    [Theory]
    [InlineData("Claudius, king of Denmark", "Claudius", "king of Denmark")]
    [InlineData("Hamlet, son to the late, and nephew to the present king", "Hamlet", "son to the late, and nephew to the present king")]
    [InlineData("Young Marlow (his son)", "Young Marlow", "his son")]
    [InlineData("Cardinal his brother", "Cardinal", "his brother")]
    [InlineData("Ferdinand Duke of Calabria", "Ferdinand", "Duke of Calabria")]
    [InlineData("Gentlewoman attending on Lady Macbeth", "Gentlewoman", "attending on Lady Macbeth")]
    [InlineData("Duchess of Malfi", "Duchess of Malfi", "")]
    [InlineData("Sir Peter Teazle—Mr. King", "Sir Peter Teazle", "")]
    [InlineData("Two clowns, grave-diggers", "Two clowns", "grave-diggers")]
    [InlineData("Nymphs, presented by spirits", "Nymphs", "presented by spirits")]
    [InlineData("Ithamore, Barabas’ slave.", "Ithamore", "Barabas’ slave")]
    public void An_entry_is_a_name_and_what_is_said_of_it(string entry, string name, string description) =>
        Assert.Equal([new Persona(name, description)], PersonaList.Read(entry));

    [Theory]
    [InlineData("Lords, gentlemen, officers, and messengers", "Lords|Gentlemen|Officers|Messengers")]
    [InlineData("Landlord, Servants, etc.", "Landlord|Servants")]
    [InlineData("Marquis of Dorset and Lord Grey, sons to Elizabeth", "Marquis of Dorset|Lord Grey")]
    [InlineData("Gentlemen, Maid and Servants.", "Gentlemen|Maid|Servants")]
    public void An_enumeration_names_several(string entry, string names) =>
        Assert.Equal(names.Split('|'), PersonaList.Read(entry).Select(p => p.Name));
}
