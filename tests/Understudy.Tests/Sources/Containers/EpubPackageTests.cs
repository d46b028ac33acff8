using Understudy.Sources.Containers;

namespace Understudy.Tests.Sources.Containers;

public class EpubPackageTests
{
    private const string Container = "<container><rootfiles><rootfile full-path=\"epub/content.opf\"/></rootfiles></container>";

    private const string Package = """
        <package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title>The Lamp</dc:title><dc:creator>A. Keeper</dc:creator><dc:subject>Sea</dc:subject><meta property="se:subject">Drama</meta>
        <meta property="se:long-description">&lt;p&gt;A lamp &lt;i&gt;burns&lt;/i&gt; low.&lt;/p&gt;</meta></metadata>
        <manifest><item id="one" href="text/act%201.xhtml"/><item id="two" href="text/../text/act-2.xhtml"/></manifest>
        <spine><itemref idref="two"/><itemref idref="one"/></spine></package>
        """;

    [Fact]
    public void Title_author_subjects_and_the_reading_order_are_read()
    {
        var package = Read(Container, Package);
        Assert.Equal(("The Lamp", "A. Keeper", "A lamp burns low."), (package.Title, package.Author, package.Description));
        Assert.Equal(["Sea", "Drama"], package.Subjects);
        Assert.Equal(["epub/text/act-2.xhtml", "epub/text/act 1.xhtml"], package.Spine);
    }

    [Fact]
    public void A_package_that_is_not_whole_is_told_with_its_place()
    {
        Told("container.xml is missing", null, Package);
        Told("no rootfile", "<container/>", Package);
        Told("content.opf is missing", Container, null);
        Told("the spine names \"two\"", Container, Package.Replace("id=\"two\"", "id=\"other\"", StringComparison.Ordinal));
        Told("points outside", Container, Package.Replace("text/../text/", "../../", StringComparison.Ordinal));
        Told("missing from the archive", Container, Package.Replace("act-2", "act-3", StringComparison.Ordinal));
        Told("the spine is empty", Container, "<package xmlns=\"http://www.idpf.org/2007/opf\"/>");
        Told("not readable as XML", Container, "<package");

        static void Told(string told, string? container, string? package) =>
            Assert.Contains(told, Assert.Throws<InputException>(() => Read(container, package)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_plays_have_title_author_and_spine()
    {
        using var tree = SourceTree.Open(Shared.Path("corpus/william-shakespeare_macbeth.epub"));
        var package = EpubPackage.Read(tree);
        Assert.Equal(("Macbeth", "William Shakespeare"), (package.Title, package.Author));
        Assert.NotEmpty(package.Spine);
        Assert.All(package.Spine, name => Assert.True(tree.Contains(name)));
    }

    private static EpubPackage Read(string? container, string? package)
    {
        using var folder = new TempFolder();
        var entries = new List<(string, string)> { ("epub/text/act 1.xhtml", "<html/>"), ("epub/text/act-2.xhtml", "<html/>") };
        if (container is not null) entries.Add(("META-INF/container.xml", container));
        if (package is not null) entries.Add(("epub/content.opf", package));
        using var tree = SourceTree.Open(folder.Write("a.epub", SourceTreeTests.Zip([.. entries])));
        return EpubPackage.Read(tree);
    }
}
