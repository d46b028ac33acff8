using Understudy.Sources.Containers;

namespace Understudy.Tests.Sources.Containers;

public class EpubDescriptionTests
{
    [Fact]
    public void A_description_keeps_the_space_between_its_marked_words()
    {
        var folder = Directory.CreateTempSubdirectory("understudy-epub-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "META-INF"));
            File.WriteAllText(Path.Combine(folder.FullName, "META-INF/container.xml"), """<container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>""");
            File.WriteAllText(Path.Combine(folder.FullName, "a.xhtml"), "<html/>");
            File.WriteAllText(Path.Combine(folder.FullName, "content.opf"), """
                <package xmlns="http://www.idpf.org/2007/opf"><metadata>
                <meta property="se:long-description">&lt;p&gt;&lt;a&gt;Sheridan’s&lt;/a&gt; &lt;i&gt;School&lt;/i&gt;.&lt;/p&gt;</meta></metadata>
                <manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>
                """);
            using var tree = SourceTree.Open(folder.FullName);
            Assert.Equal("Sheridan’s School.", EpubPackage.Read(tree).Description);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
