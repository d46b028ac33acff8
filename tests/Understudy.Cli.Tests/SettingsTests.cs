using System.Collections;

namespace Understudy.Cli.Tests;

public sealed class SettingsTests : IDisposable
{
    private static readonly string[] Typed = ["dataset", "build", "scenes", "--out", "data"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_environment_goes_before_the_file_and_what_is_typed_before_both()
    {
        Assert.Equal(Typed, Apply(Typed));
        _folder.Write(Settings.FileName, """{"Understudy":{"dataset":{"build":{"layers":"none","present-only":true}}}}""");
        Assert.Equal([.. Typed, "--layers", "none", "--present-only"], Apply(Typed));
        var environment = new Hashtable { ["UNDERSTUDY__DATASET__BUILD__LAYERS"] = "role", ["UNDERSTUDY__DATASET__BUILD__PRESENT_ONLY"] = "false" };
        Assert.Equal([.. Typed, "--layers", "role"], Apply(Typed, environment));
        Assert.Equal([.. Typed, "--layers", "both"], Apply([.. Typed, "--layers", "both"], environment));
    }

    [Fact]
    public void A_damaged_file_is_named_with_its_line()
    {
        _folder.Write(Settings.FileName, "{\n  \"Understudy\": {,}\n}");
        Assert.Contains($"{Settings.FileName}(2)", Assert.Throws<InputException>(() => Apply(Typed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_that_is_neither_true_nor_false_is_refused() =>
        Assert.Throws<InputException>(() => Apply(Typed, new Hashtable { ["UNDERSTUDY__DATASET__BUILD__JSON"] = "perhaps" }));

    private string[] Apply(string[] arguments, Hashtable? environment = null) =>
        Settings.Apply(Program.Root(), arguments, environment ?? [], _folder.Path);
}
