using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Understudy.Cli.Tests;

/// <summary>Holds the arrows of ARCHITECTURE.md: they point down only.</summary>
public sealed class ArchitectureTests
{
    private static readonly Architecture House = new ArchLoader()
        .LoadAssemblies(typeof(Understudy.Roleplay.Scene).Assembly, typeof(Understudy.Reporting.Report).Assembly, typeof(Program).Assembly)
        .Build();

    [Theory]
    [InlineData("Understudy.Roleplay", "Understudy.Sources")]
    [InlineData("Understudy.Roleplay", "Understudy.Synthesis")]
    [InlineData("Understudy.Roleplay", "Understudy.Runs")]
    [InlineData("Understudy.Sources", "Understudy.Synthesis")]
    [InlineData("Understudy.Runs", "Understudy.Roleplay")]
    [InlineData("Understudy.Runs", "Understudy.Sources")]
    [InlineData("Understudy.Runs", "Understudy.Synthesis")]
    [InlineData("Understudy.Texts", "Understudy.Roleplay")]
    [InlineData("Understudy.Texts", "Understudy.Runs")]
    [InlineData("Understudy.Texts", "Understudy.Sources")]
    [InlineData("Understudy.Texts", "Understudy.Synthesis")]
    [InlineData("Understudy.Sources.Containers", "Understudy.Sources.Plays")]
    [InlineData("Understudy.Sources.Containers", "Understudy.Sources.Novels")]
    [InlineData("Understudy.Sources.Containers", "Understudy.Sources.Cards")]
    [InlineData("Understudy.Sources.Containers", "Understudy.Sources.Coser")]
    public void A_room_does_not_know_the_rooms_above_it(string lower, string upper) => DoesNotKnow(lower, upper);

    [Theory]
    [InlineData("Understudy.Synthesis", "Understudy.Sources")]
    [InlineData("Understudy.Sources.Plays", "Understudy.Sources.Novels")]
    [InlineData("Understudy.Sources.Novels", "Understudy.Sources.Plays")]
    public void A_room_does_not_know_the_room_beside_it(string room, string beside) => DoesNotKnow(room, beside);

    [Theory]
    [InlineData("Understudy", "Understudy.Reporting")]
    [InlineData("Understudy", "Understudy.Cli")]
    [InlineData("Understudy.Reporting", "Understudy.Cli")]
    public void A_project_does_not_know_the_projects_above_it(string lower, string upper) =>
        Assert.DoesNotContain(
            upper,
            new[] { typeof(Understudy.Roleplay.Scene).Assembly, typeof(Understudy.Reporting.Report).Assembly }
                .Single(a => a.GetName().Name == lower)
                .GetReferencedAssemblies()
                .Select(a => a.Name));

    [Fact]
    public void The_core_stands_on_the_base_library_alone() =>
        Assert.All(
            typeof(Understudy.Roleplay.Scene).Assembly.GetReferencedAssemblies(),
            a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Nobody_is_called_a_manager_a_helper_or_a_util() =>
        Check(Types().That().HaveNameMatching("(Manager|Helper|Util|Utils)$").And().ResideInNamespaceMatching("^Understudy").Should().NotExist());

    // A rule over no types holds of anything, so a room that was renamed must fail.
    private static void DoesNotKnow(string room, string other)
    {
        Assert.NotEmpty(In(room).GetObjects(House));
        Assert.NotEmpty(In(other).GetObjects(House));
        Check(In(room).Should().NotDependOnAny(In(other)));
    }

    private static GivenTypesConjunction In(string room) => Types().That().ResideInNamespaceMatching(Within(room));

    private static string Within(string root) => $"^{root.Replace(".", "\\.", StringComparison.Ordinal)}(\\.|$)";

    private static void Check(IArchRule rule) => rule.Check(House);
}
