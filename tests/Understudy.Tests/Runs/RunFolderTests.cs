using Understudy.Runs;

namespace Understudy.Tests.Runs;

public sealed class RunFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("understudy-run").FullName;

    private static readonly RunConfiguration Asked = new(
        "import",
        new Dictionary<string, string> { ["format"] = "auto" },
        new Dictionary<string, string> { ["hamlet.epub"] = "aa" },
        Seed: 7);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_without_a_manifest_is_resumed_and_not_finished()
    {
        Assert.False(Open(Asked).IsResumed);
        var again = Open(Asked);
        Assert.True(again.IsResumed);
        Assert.False(again.IsFinished);
    }

    [Fact]
    public void A_run_with_an_intact_manifest_is_finished()
    {
        var run = Open(Asked);
        AtomicFile.WriteAllText(run["scenes.jsonl"], "{}\n");
        run.Finish();
        Assert.True(Open(Asked).IsFinished);
        File.AppendAllText(run["scenes.jsonl"], "x");
        Assert.False(Open(Asked).IsFinished);
    }

    [Fact]
    public void Another_configuration_is_refused_with_the_differences()
    {
        Open(Asked);
        var e = Assert.Throws<InputException>(() => Open(Asked with
        {
            Options = new Dictionary<string, string> { ["format"] = "epub" },
            Inputs = new Dictionary<string, string> { ["hamlet.epub"] = "bb" },
            Seed = 8,
        }));
        Assert.Contains("--format: there \"auto\", asked \"epub\"", e.Message, StringComparison.Ordinal);
        Assert.Contains("hamlet.epub: its content has changed", e.Message, StringComparison.Ordinal);
        Assert.Contains("seed: there 7, asked 8", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_foreign_files_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "run"));
        File.WriteAllText(Path.Combine(_folder, "run", "thesis.txt"), "mine");
        Assert.Throws<InputException>(() => Open(Asked));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, "run", "thesis.txt")));
    }

    [Fact]
    public async Task A_run_is_made_once_and_read_ever_after()
    {
        var made = 0;
        Task<string> Once() => RunFolder.OnceAsync(
            Path.Combine(_folder, "run"),
            Asked,
            "1.0",
            run =>
            {
                AtomicFile.WriteAllText(run["result.txt"], $"{++made}");
                return Task.CompletedTask;
            },
            run => File.ReadAllText(run["result.txt"]));
        Assert.Equal("1", await Once());
        Assert.Equal("1", await Once());
    }

    [Fact]
    public async Task A_run_that_fails_at_once_leaves_no_folder()
    {
        var folder = Path.Combine(_folder, "run");
        await Assert.ThrowsAsync<InputException>(() => RunFolder.OnceAsync(folder, Asked, "1.0", _ => throw new InputException("no"), _ => 0));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_run_interrupted_halfway_keeps_what_it_made_and_goes_on_from_there()
    {
        var folder = Path.Combine(_folder, "run");
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunFolder.OnceAsync(
            folder,
            Asked,
            "1.0",
            run =>
            {
                AtomicFile.WriteAllText(run["first.txt"], "1");
                throw new OperationCanceledException();
            },
            _ => 0));
        Assert.Equal(["first.txt", RunFolder.ConfigurationName], Names(folder));
        Assert.Equal("1", File.ReadAllText(Path.Combine(folder, "first.txt")));

        var read = await RunFolder.OnceAsync(
            folder,
            Asked,
            "1.0",
            run =>
            {
                Assert.True(run.IsResumed);
                AtomicFile.WriteAllText(run["second.txt"], File.ReadAllText(run["first.txt"]) + "2");
                return Task.CompletedTask;
            },
            run => File.ReadAllText(run["second.txt"]));
        Assert.Equal("12", read);
        Assert.Equal(["first.txt", RunFolder.ManifestName, RunFolder.ConfigurationName, "second.txt"], Names(folder));
        Assert.True(Open(Asked).IsFinished);
    }

    [Fact]
    public void A_file_that_fails_halfway_leaves_nothing_and_the_old_one_stands()
    {
        var path = Path.Combine(_folder, "a.txt");
        AtomicFile.WriteAllText(path, "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    private static IEnumerable<string?> Names(string folder) => Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private RunFolder Open(RunConfiguration configuration) => RunFolder.Open(Path.Combine(_folder, "run"), configuration, "1.0");
}
