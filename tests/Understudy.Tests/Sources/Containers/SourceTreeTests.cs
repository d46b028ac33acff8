using System.IO.Compression;
using Understudy.Sources.Containers;

namespace Understudy.Tests.Sources.Containers;

public class SourceTreeTests
{
    [Fact]
    public void A_folder_and_an_archive_give_the_same_files()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "tree", "text"));
        folder.Write("tree/text/b.txt", "two");
        folder.Write("tree/a.txt", "one");
        var zip = folder.Write("tree.zip", Zip(("text/b.txt", "two"), ("a.txt", "one"), ("text/", "")));
        foreach (var path in new[] { Path.Combine(folder.Path, "tree"), zip })
        {
            using var tree = SourceTree.Open(path);
            Assert.Equal(["a.txt", "text/b.txt"], tree.Names);
            Assert.Equal("two"u8.ToArray(), tree.Read("text/b.txt"));
            Assert.Contains("c.txt is missing", Assert.Throws<InputException>(() => tree.Read("c.txt")).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("a/../../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData("C:/outside.txt")]
    [InlineData("..\\outside.txt")]
    public void Names_that_leave_the_archive_are_refused(string name)
    {
        using var folder = new TempFolder();
        var zip = folder.Write("a.zip", Zip((name, "x")));
        Assert.Contains("outside the archive", Assert.Throws<InputException>(() => SourceTree.Open(zip)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_cut_short_or_damaged_is_an_input_error()
    {
        using var folder = new TempFolder();
        var whole = Zip(("a.txt", new string('x', 5000)), ("b.txt", "two"));
        for (var length = 0; length < whole.Length; length += 7)
        {
            var path = folder.Write("cut.zip", whole.AsSpan(0, length));
            Assert.Throws<InputException>(() => SourceTree.Open(path).Dispose());
        }

        whole[40] ^= 0xFF;
        using var tree = SourceTree.Open(folder.Write("damaged.zip", whole));
        Assert.Contains("damaged", Assert.Throws<InputException>(() => tree.Read("a.txt")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_unpacks_beyond_bounds_is_refused()
    {
        using var folder = new TempFolder();
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("bomb.txt", CompressionLevel.Fastest).Open())
            for (var i = 0; i < 65; i++) entry.Write(new byte[1 << 20]);
        using var tree = SourceTree.Open(folder.Write("bomb.zip", zip.ToArray()));
        Assert.Contains("unpacks to more than 64 MiB", Assert.Throws<InputException>(() => tree.Read("bomb.txt")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_read_up_to_its_bound()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "12345");
        Assert.Equal(5, SourceFile.Read(path, 5).Length);
        Assert.Contains("larger than", Assert.Throws<InputException>(() => SourceFile.Read(path, 4)).Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => SourceFile.Read(Path.Combine(folder.Path, "b.txt")));
        Assert.Throws<InputException>(() => SourceTree.Open(Path.Combine(folder.Path, "b.zip")));
    }

    internal static byte[] Zip(params ReadOnlySpan<(string Name, string Text)> entries)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }

        return zip.ToArray();
    }
}
