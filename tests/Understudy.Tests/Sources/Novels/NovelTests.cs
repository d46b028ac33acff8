using System.Text;
using Understudy.Roleplay;
using Understudy.Sources;
using Understudy.Sources.Containers;
using Understudy.Sources.Novels;

namespace Understudy.Tests.Sources.Novels;

public sealed class NovelTests
{
    private static readonly ImportOptions Options = new();

    [Theory]
    [InlineData(Books.Alice)]
    [InlineData(Books.Pride)]
    [InlineData(Books.Carol)]
    public void No_word_of_a_novel_is_lost(string book)
    {
        var attribution = Books.Of(book);
        var imported = NovelImport.Compose(attribution, Options);
        var kept = imported.Work.Scenes.SelectMany(s => s.Turns).SelectMany(t => t.Performance).Select(s => s.Text).Concat(imported.DroppedCues.Select(c => c.Text));
        var written = attribution.Novel.Chapters.SelectMany(c => c.Paragraphs).Select(p => p.Text);
        Assert.Equal(Words(written), Words(kept));
    }

    [Theory]
    [InlineData(Books.Alice)]
    [InlineData(Books.Pride)]
    [InlineData(Books.Carol)]
    public void Scenes_have_a_readable_number_of_turns_and_every_turn_its_place(string book)
    {
        var attribution = Books.Of(book);
        var work = NovelImport.Compose(attribution, Options).Work;
        var places = attribution.Novel.Chapters.SelectMany(c => c.Paragraphs).Select(p => p.Position).ToHashSet();
        Assert.Equal(work.Scenes.Count, work.Scenes.Select(s => s.Id).Distinct().Count());
        Assert.All(work.Scenes, scene =>
        {
            Assert.InRange(scene.Turns.Count, Options.MinTurns, Options.MaxTurns);
            Assert.NotEmpty(scene.Scenario);
            Assert.All(scene.Turns, turn =>
            {
                Assert.Contains(turn.Position!, places);
                Assert.True(turn.Performance.IsCanonical, turn.Performance.ToString());
                if (turn.IsCharacter) Assert.NotNull(scene.Find(turn.Speaker));
            });
        });
        Assert.Equal(work.Counts.AttributedQuotes, work.Counts.Speeches);
        Assert.Empty(work.Warnings);
    }

    [Fact]
    public void A_bare_cue_is_left_out_and_what_is_more_becomes_action()
    {
        var work = NovelImport.Compose(Books.Made("“It rains,” said Tom, looking round; “take your hat.”", "“Thank you,” said Ann."), Options);
        Assert.Equal([Segment.Speech("It rains,"), Segment.Action("looking round"), Segment.Speech("take your hat.")], work.Work.Scenes[0].Turns[0].Performance);
        Assert.Equal([Segment.Speech("Thank you.")], work.Work.Scenes[0].Turns[1].Performance);
        Assert.Equal(["said Tom", "said Ann"], work.DroppedCues.Select(c => c.Text));
    }

    [Fact]
    public void Thought_and_speech_of_one_paragraph_are_one_turn()
    {
        var turn = NovelImport.Compose(Books.Made("“What weather!” thought Tom. “Good day,” he said aloud."), Options).Work.Scenes[0].Turns[0];
        Assert.Equal(("Tom", "think→speech→act"), (turn.Speaker, turn.Performance.Pattern()));
    }

    [Fact]
    public void Long_narration_is_cut_at_sentence_ends()
    {
        var sentence = "Then " + string.Join(' ', Enumerable.Repeat("snow fell on the hill and", 8)) + " stayed.";
        var turns = NovelImport.Compose(Books.Made(string.Join(' ', Enumerable.Repeat(sentence, 9))), Options).Work.Scenes[0].Turns;
        Assert.All(turns, t => Assert.EndsWith("stayed.", t.Performance[0].Text, StringComparison.Ordinal));
        Assert.All(turns, t => Assert.True(Understudy.Texts.Words.Count(t.Performance[0].Text) <= TurnBuilder.LongestNarration));
        Assert.True(turns.Count > 2);
    }

    [Fact]
    public void A_folder_of_documents_is_read_in_natural_order_without_its_front_matter()
    {
        var folder = Directory.CreateTempSubdirectory("novel");
        try
        {
            foreach (var (name, body) in new[]
            {
                ("chapter-10.xhtml", "<h2>X</h2><p>Day <a epub:type=\"noteref\">3</a>came.</p>"),
                ("chapter-2.xhtml", "<h2>II</h2><p>“It rains,” said Tom.</p><hr/><p>Night<br/>fell.</p>"),
                ("colophon.xhtml", "<p>Set in type.</p>"),
                ("front.xhtml", "<section epub:type=\"dedication\"><p>To you.</p></section>"),
            })
                File.WriteAllText(Path.Combine(folder.FullName, name), $"<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><body>{body}</body></html>");
            using var tree = SourceTree.Open(folder.FullName);
            var novel = NovelXhtml.Read(tree, NovelXhtml.Folder(tree));
            Assert.Equal(["II", "X"], novel.Chapters.Select(c => c.Title));
            Assert.Equal(["“It rains,” said Tom.", "Night\nfell.", "Day came."], novel.Chapters.SelectMany(c => c.Paragraphs).Select(p => p.Text));
            Assert.Equal([false, true, false], novel.Chapters.SelectMany(c => c.Paragraphs).Select(p => p.AfterBreak));
            Assert.Equal("xhtml", NovelImport.Import(tree, NovelXhtml.Folder(tree), Options).Format);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Plain_text_has_chapters_paragraphs_and_lines()
    {
        const string text = "A frame\n\n*** START OF THIS TEXT ***\n\nCHAPTER I\n\n“It rains,”\nsaid Tom.\n\n* * *\n\nNight fell.\n\nCHAPTER II\n\nDay came.\n\n*** END OF THIS TEXT ***\nmore";
        var novel = NovelPlainText.Read("rain.txt", Encoding.UTF8.GetBytes(text));
        Assert.Equal(["CHAPTER I", "CHAPTER II"], novel.Chapters.Select(c => c.Title));
        Assert.Equal(["“It rains,” said Tom.", "Night fell."], novel.Chapters[0].Paragraphs.Select(p => p.Text));
        Assert.Equal((7, false), (novel.Chapters[0].Paragraphs[0].Position.Line, novel.Chapters[0].Paragraphs[0].AfterBreak));
        Assert.True(novel.Chapters[0].Paragraphs[1].AfterBreak);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused_with_the_place()
    {
        var error = Assert.Throws<InputException>(() => NovelPlainText.Read("rain.txt", [.. "abc"u8, 0xE9, 0x20]));
        Assert.Contains("rain.txt", error.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_utf16_with_its_mark_is_read()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("CHAPTER I\r\n\r\n“It rains,” said Tom.")];
        Assert.Equal("“It rains,” said Tom.", NovelPlainText.Read("rain.txt", bytes).Chapters[0].Paragraphs[0].Text);
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(9, 8)]
    public void Bounds_that_contradict_each_other_are_refused(int min, int max) =>
        Assert.Throws<InputException>(() => NovelImport.Compose(Books.Made("“It rains,” said Tom."), new ImportOptions { MinTurns = min, MaxTurns = max }));

    [Fact]
    public void Typographic_joiners_and_spaces_are_normalised() =>
        Assert.Equal("one—two three\nfour", NovelText.Normalise("one\u2060—two\u00A0 \u200Athree \n four "));

    private static SortedDictionary<string, int> Words(IEnumerable<string> texts)
    {
        var words = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var word in new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) + 1;
        }

        return words;
    }
}
