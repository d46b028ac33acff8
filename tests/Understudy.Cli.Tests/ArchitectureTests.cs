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
    private static readonly System.Reflection.Assembly[] Assemblies =
    [
        typeof(Understudy.Roleplay.Scene).Assembly, typeof(Understudy.Collapse.Model.MinimalModel).Assembly,
        typeof(Understudy.Reporting.Report).Assembly, typeof(Program).Assembly,
    ];

    private static readonly Architecture House = new ArchLoader().LoadAssemblies(Assemblies).Build();

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
    [InlineData("Understudy.Arrays", "Understudy.Roleplay")]
    [InlineData("Understudy.Arrays", "Understudy.Sources")]
    [InlineData("Understudy.Arrays", "Understudy.Synthesis")]
    [InlineData("Understudy.Preference", "Understudy.Sources")]
    [InlineData("Understudy.Preference", "Understudy.Synthesis")]
    [InlineData("Understudy.Collapse.Numerics", "Understudy.Collapse.Model")]
    [InlineData("Understudy.Collapse.Numerics", "Understudy.Collapse.Flows")]
    [InlineData("Understudy.Collapse.Numerics", "Understudy.Collapse.Theory")]
    [InlineData("Understudy.Collapse.Model", "Understudy.Collapse.Flows")]
    [InlineData("Understudy.Collapse.Model", "Understudy.Collapse.Observables")]
    [InlineData("Understudy.Collapse.Model", "Understudy.Collapse.Theory")]
    [InlineData("Understudy.Collapse.Flows", "Understudy.Collapse.Theory")]
    [InlineData("Understudy.Collapse.Flows", "Understudy.Collapse.Experiments")]
    [InlineData("Understudy.Collapse.Theory", "Understudy.Collapse.Experiments")]
    [InlineData("Understudy.Collapse.Theory", "Understudy.Collapse.Reproduction")]
    [InlineData("Understudy.Collapse.Experiments", "Understudy.Collapse.Reproduction")]
    [InlineData("Understudy.Collapse.Geometry", "Understudy.Collapse.Model")]
    [InlineData("Understudy.Collapse.Preferences", "Understudy.Collapse.Model")]
    public void A_room_does_not_know_the_rooms_above_it(string lower, string upper) => DoesNotKnow(lower, upper);

    [Theory]
    [InlineData("Understudy.Synthesis", "Understudy.Sources")]
    [InlineData("Understudy.Sources.Plays", "Understudy.Sources.Novels")]
    [InlineData("Understudy.Sources.Novels", "Understudy.Sources.Plays")]
    public void A_room_does_not_know_the_room_beside_it(string room, string beside) => DoesNotKnow(room, beside);

    [Theory]
    [InlineData("Understudy", "Understudy.Reporting")]
    [InlineData("Understudy", "Understudy.Cli")]
    [InlineData("Understudy", "Understudy.Collapse")]
    [InlineData("Understudy.Collapse", "Understudy")]
    [InlineData("Understudy.Collapse", "Understudy.Reporting")]
    [InlineData("Understudy.Collapse", "Understudy.Cli")]
    [InlineData("Understudy.Reporting", "Understudy.Cli")]
    public void A_project_does_not_know_the_projects_above_it(string lower, string upper) =>
        Assert.DoesNotContain(
            upper,
            Assemblies
                .Single(a => a.GetName().Name == lower)
                .GetReferencedAssemblies()
                .Select(a => a.Name));

    [Fact]
    public void The_core_and_the_laboratory_stand_on_the_base_library_and_named_packages() =>
        Assert.All(
            new[] { (Assembly: Assemblies[0], Packages: new[] { "Parquet" }), (Assembly: Assemblies[1], Packages: ["MathNet.Numerics"]) },
            row => Assert.All(
                row.Assembly.GetReferencedAssemblies(),
                a => Assert.True(a.Name!.StartsWith("System.", StringComparison.Ordinal) || row.Packages.Contains(a.Name), $"{row.Assembly.GetName().Name} knows {a.Name}")));

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
