using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Understudy.Cli.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private const string Duet = """
        Title: A Duet
        Author: Nobody
        Cast:
            ANNA, a singer
            BEN, her brother

        .A kitchen. Morning.

        A table.

        Enter Anna. Enter Ben.

        ANNA
        Is there tea?

        BEN
        (aside)
        She knows.
        (aloud)
        There was.

        ANNA
        (aside to Ben)
        Mother hears.

        BEN
        Let her.

        ANNA
        You are brave today.

        BEN
        I am not.

        ANNA
        Then be quiet.
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_writes_scenes_and_a_manifest_and_prints_json_alone()
    {
        var play = _folder.Write("duet.fountain", Duet);
        var result = await CommandLine.RunAsync("import", play, "--out", _folder["out"], "--json");
        Assert.True(result.ExitCode == 0, result.Error);

        using var document = JsonDocument.Parse(result.Output);
        var work = document.RootElement.GetProperty("works")[0];
        Assert.Equal("A Duet", work.GetProperty("title").GetString());
        Assert.Equal("Nobody", work.GetProperty("author").GetString());
        Assert.Equal(2, work.GetProperty("characters").GetInt32());
        Assert.Equal(7, work.GetProperty("speeches").GetInt32());
        Assert.Equal(1, work.GetProperty("thoughts").GetInt32());
        Assert.Equal(1, work.GetProperty("whispers").GetInt32());
        Assert.Equal(0, work.GetProperty("unattributed").GetInt32());

        using var scene = JsonDocument.Parse(File.ReadLines(_folder["out/scenes.jsonl"]).First());
        var segments = scene.RootElement.GetProperty("turns").EnumerateArray().SelectMany(t => t.GetProperty("performance").EnumerateArray()).ToList();
        Assert.Contains(segments, s => s.GetProperty("kind").GetString() == "thought" && s.GetProperty("text").GetString() == "She knows.");
        Assert.True(File.Exists(_folder["out/manifest.json"]));
    }

    [Fact]
    public async Task The_same_command_answers_again_and_another_is_refused()
    {
        var play = _folder.Write("duet.fountain", Duet);
        var first = await CommandLine.RunAsync("import", play, "--out", _folder["out"], "--json");
        var again = await CommandLine.RunAsync("import", play, "--out", _folder["out"], "--json");
        Assert.Equal(first.Output, again.Output);
        var other = await CommandLine.RunAsync("import", play, "--out", _folder["out"], "--soliloquies");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("--soliloquies: there \"false\", asked \"true\"", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_ends_in_exit_1_names_the_file_and_the_place_and_leaves_nothing()
    {
        foreach (var (name, content, complaint) in BadFiles())
        {
            var path = _folder.Write(name, content);
            var result = await CommandLine.RunAsync("import", path, "--out", _folder["out"]);
            Assert.True(result.ExitCode == 1, $"{name}: exit {result.ExitCode}\n{result.Output}\n{result.Error}");
            Assert.StartsWith($"error: {name}{complaint}", ErrorLine(result).Replace(path, name, StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(_folder["out"]), $"{name} left a folder");
        }

        var missing = await CommandLine.RunAsync("import", _folder["nowhere.epub"], "--out", _folder["out"]);
        Assert.Equal(1, missing.ExitCode);
        Assert.StartsWith($"error: {_folder["nowhere.epub"]}: no such file", ErrorLine(missing), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    // What was being read stands in stderr as well; the complaint has a line of its own.
    private static string ErrorLine(CommandResult result) =>
        Assert.Single(result.Error.Split('\n', StringSplitOptions.TrimEntries), line => line.StartsWith("error: ", StringComparison.Ordinal));

    // Each with what must be said of it, right after its name, which may stand with its folder.
    private static IEnumerable<(string Name, byte[] Content, string Complaint)> BadFiles()
    {
        var whole = Epub("<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Hello.</p></body></html>", "text.xhtml");
        yield return ("truncated.epub", whole[..(whole.Length / 2)], ": not a whole ZIP archive");
        yield return ("escape.epub", Epub("<html/>", "../../escape.xhtml"), ": the archive's entry \"../../escape.xhtml\" points outside the archive; refused");
        yield return ("no-container.epub", Zip(("mimetype", "application/epub+zip")), ": META-INF/container.xml is missing");
        yield return ("bomb.epub", Epub("<!DOCTYPE x [<!ENTITY a '0123456789'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'><!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>]><html xmlns='http://www.w3.org/1999/xhtml'><body><p>&g;</p></body></html>", "text.xhtml"), ":text.xhtml(");
        yield return ("encoding.fountain", [.. Encoding.UTF8.GetBytes(Duet), 0xC3, 0x28], $"({Duet.Split('\n').Length}): byte 0xC3 at offset {Encoding.UTF8.GetByteCount(Duet)} is not UTF-8");
        yield return ("empty.txt", [], ": the file is empty");
        yield return ("shopping.txt", Encoding.UTF8.GetBytes("milk and eggs\nand a newspaper, if there is one\n"), ": not recognised as any known format; name one with --format ");
        yield return ("broken.xml", Encoding.UTF8.GetBytes("<PLAY><TITLE>Half</TITLE><ACT><SCENE><SPEECH>"), "(1,46): not readable as XML: ");
        yield return ("book.json", Encoding.UTF8.GetBytes("{\"plots\": [ {\"conversation\": ["), "(1): not valid JSON: ");
        yield return ("picture.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0xFF, 0xFF, 0xFF, 0xFF, (byte)'t', (byte)'E', (byte)'X', (byte)'t'], ": cut short at byte 8");
    }

    private static byte[] Epub(string page, string name) => Zip(
        ("META-INF/container.xml", "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='content.opf'/></rootfiles></container>"),
        ("content.opf", $"<package xmlns='http://www.idpf.org/2007/opf'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>T</dc:title></metadata><manifest><item id='a' href='{name}'/></manifest><spine><itemref idref='a'/></spine></package>"),
        (name, page));

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return memory.ToArray();
    }
}
