using Understudy.Sources.Containers;
using Understudy.Sources.Plays;
using Understudy.Sources.Plays.StandardEbooks;

namespace Understudy.Tests.Sources.Plays;

/// <summary>A small book in the layout of Standard Ebooks, in a folder of its own.</summary>
internal sealed class TestBook : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("understudy-play-");
    private readonly List<string> _spine = [];

    public TestBook(params (string Name, string Body)[] documents)
    {
        Write("META-INF/container.xml", """<container><rootfiles><rootfile full-path="epub/content.opf"/></rootfiles></container>""");
        foreach (var (name, body) in documents)
        {
            _spine.Add(name);
            Write($"epub/text/{name}.xhtml", $"""
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
                <head><title>x</title></head>
                {body}
                </html>
                """);
        }

        Write("epub/content.opf", $"""
            <package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>The Test</dc:title><dc:creator>Ann Author</dc:creator><dc:description>A play about tests.</dc:description></metadata>
            <manifest>{string.Concat(_spine.Select(n => $"<item id=\"{n}\" href=\"text/{n}.xhtml\"/>"))}</manifest>
            <spine>{string.Concat(_spine.Select(n => $"<itemref idref=\"{n}\"/>"))}</spine></package>
            """);
    }

    /// <summary>A book of one act with one scene of the given rows.</summary>
    public static Play PlayOf(params string[] rows)
    {
        using var book = new TestBook(("act-1", Act(rows)));
        return book.Read();
    }

    public static string Act(params string[] rows) => $"""
        <body epub:type="bodymatter z3998:drama"><section id="act-1" epub:type="chapter"><h2><span epub:type="se:label">Act</span> <span epub:type="z3998:ordinal z3998:roman">I</span></h2>
        <section id="scene-1-3" epub:type="z3998:scene"><h3><span>Scene</span> <span>III</span></h3><p>A room.</p>
        <table><tbody>{string.Concat(rows)}</tbody></table></section></section></body>
        """;

    public static string Speech(string persona, string words) => $"<tr><td epub:type=\"z3998:persona\">{persona}</td><td>{words}</td></tr>";

    public static string Row(string content) => $"<tr><td/><td>{content}</td></tr>";

    public static string Direction(string text) => $"<i epub:type=\"z3998:stage-direction\">{text}</i>";

    public Play Read()
    {
        using var tree = SourceTree.Open(_folder.FullName);
        return StandardEbooksPlay.Read(tree, EpubPackage.Read(tree));
    }

    public bool IsPlay()
    {
        using var tree = SourceTree.Open(_folder.FullName);
        return StandardEbooksPlay.IsPlay(tree, EpubPackage.Read(tree));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
