using System.Text;
using Understudy.Roleplay;
using Understudy.Sources;
using Understudy.Sources.Coser;

namespace Understudy.Tests.Sources.Coser;

public class CoserReaderTests
{
    private const string Book = """
        {
          "plots": [
            {"text": " ", "summary": "blank", "key_characters": [], "conversation": [{"scenario": "x", "key_characters": [], "dialogues": [{"character": "A", "message": "lost"}]}], "i_p": 0},
            {"text": "The lamp burned low.", "summary": "Orsa keeps the lamp.", "i_p": 7, "i_chunk": 2, "chapter": "One", "state": "finished", "prominence": 80,
             "key_characters": [{"name": "Orsa", "description": "keeper", "experience": "Ten winters."}, {"name": "Bram", "description": "a sailor", "summary": "Came home."}],
             "conversation": [
               {"scenario": "The tower.", "topic": "oil", "i_c": 3,
                "key_characters": [{"name": "Orsa", "motivation": "hide the oil"}, {"name": "Bram", "thought": "find out"}],
                "dialogues": [
                  {"character": "Environment", "message": "The wind rises."},
                  {"character": "Orsa", "message": "[He must not know] Come in."},
                  {"character": "Orsa", "message": "(shuts the door)"},
                  {"character": "Bram", "message": " "},
                  {"character": "Bram", "message": "What (laughs) a night!"},
                  {"character": "Gull", "message": "Cry."}]},
               {"scenario": "Later.", "key_characters": [], "dialogues": [], "i_c": 4}]},
            {"text": "No talk.", "summary": "", "key_characters": [], "conversation": []},
            {"text": "Again.", "summary": "", "key_characters": [], "i_p": 7, "conversation": {"scenario": "", "i_c": 3, "dialogues": [{"character": "Orsa", "message": "Twice."}]}}
          ],
          "character_datasets": {"Orsa": {"profile": "Orsa is stern.", "plots": [], "conversations": [], "utterances": []}, "Bram": {"profile": ""}},
          "split_plot_index": 3
        }
        """;

    private const string Case = """
        {"book": "The Lamp (Sea, #1)", "i_p": 4, "i_c": 0, "tag": "ood", "weight": 1.0, "scenario": "The tower.", "topic": "oil",
         "plot": {"summary": "Orsa keeps the lamp.", "key_characters": [{"name": "Orsa", "description": "keeper", "summary": "Ten winters."}], "i_p": 4},
         "character_profiles": {"Orsa": "Orsa is stern."}, "key_characters": [{"name": "Orsa", "thought": "hide the oil"}],
         "dialogues": [{"character": "Orsa", "message": "(lifts the lamp) Who?"}, {"character": "Bram", "message": "I."}],
         "speaking_characters_w_env": ["Orsa", "Bram", "Environment"], "major_characters": ["Orsa"]}
        """;

    private static readonly CoserReader Reader = new();

    [Fact]
    public void A_conversation_is_a_scene_traced_to_plot_and_conversation()
    {
        var work = Assert.Single(Read("The_Lamp.json", Book));
        Assert.Equal(("The_Lamp", "coser"), (work.Title, work.Format));
        Assert.Equal(["coser/the-lamp/7/3", "coser/the-lamp/7/3-2"], work.Scenes.Select(s => s.Id));
        var scene = work.Scenes[0];
        Assert.Equal(new Source("The_Lamp", "", "plot 7, conversation 3", new SourcePosition("plots[1].conversation[0]", 0, 0)), scene.Source);
        Assert.Equal(("The tower.", "Orsa keeps the lamp."), (scene.Scenario, scene.PlotSummary));
    }

    [Fact]
    public void Messages_of_one_speaker_in_a_row_are_one_turn()
    {
        var turns = Assert.Single(Read("The_Lamp.json", Book)).Scenes[0].Turns;
        Assert.Equal(["Environment", "Orsa", "Bram", "Gull"], turns.Select(t => t.Speaker));
        Assert.Equal([Segment.Thought("He must not know"), Segment.Speech("Come in."), Segment.Action("shuts the door")], turns[1].Performance);
        Assert.Equal([0, 1, 4, 5], turns.Select(t => t.Position!.Paragraph!.Value));
        Assert.Equal("plots[1].conversation[0].dialogues", turns[0].Position!.File);
    }

    [Fact]
    public void A_character_has_its_profile_or_what_the_plot_says_of_it()
    {
        var cast = Assert.Single(Read("The_Lamp.json", Book)).Scenes[0].Cast;
        Assert.Equal(
            [
                new Character("Orsa", "Orsa is stern.") { Background = "Orsa keeps the lamp.", Motivation = "hide the oil", Experience = "Ten winters.", Description = "keeper" },
                new Character("Bram", "a sailor") { Background = "Orsa keeps the lamp.", Motivation = "find out", Experience = "Came home.", Description = "a sailor" },
                new Character("Gull", "") { Background = "Orsa keeps the lamp." },
            ],
            cast);
    }

    [Fact]
    public void What_is_empty_is_left_out_and_counted()
    {
        var work = Assert.Single(Read("The_Lamp.json", Book));
        Assert.Equal(
            [
                "The_Lamp.json: 1 plots whose text is blank were left out.",
                "The_Lamp.json: 1 plots have no conversation.",
                "The_Lamp.json: 1 conversations without a message were left out.",
                "The_Lamp.json: 1 messages without a word were left out.",
                "The_Lamp.json: plots from 3 on are the corpus's own test part; keep them out of training.",
            ],
            work.Warnings);
        Assert.Equal(new WorkCounts { Characters = 3, Speeches = 6, StageDirections = 2, Thoughts = 1 }, work.Counts);
    }

    [Fact]
    public void The_test_set_is_read_as_an_array_and_line_by_line_book_by_book()
    {
        var other = Case.Replace("The Lamp (Sea, #1)", "Other", StringComparison.Ordinal);
        var array = Read("test_set.json", $"[{Case},{other},{Case}]");
        Assert.Equal(["The Lamp (Sea, #1)", "Other"], array.Select(w => w.Title));
        var scene = array[0].Scenes[0];
        Assert.Equal("coser/the-lamp-sea-1/4/0", scene.Id);
        Assert.Equal("plot 4, conversation 0, ood", scene.Source.Part);
        Assert.Equal(new SourcePosition("[0]", 0, 0), scene.Source.Position);
        Assert.Equal(["Orsa", "Bram"], scene.Cast.Select(c => c.Name));
        Assert.Equal(("Orsa is stern.", "hide the oil", "Ten winters."), (scene.Cast[0].Profile, scene.Cast[0].Motivation, scene.Cast[0].Experience));

        var lines = Read("test_set.jsonl", $"{OneLine(Case)}\n\n{OneLine(other)}\r\n");
        Assert.Equal(["The Lamp (Sea, #1)", "Other"], lines.Select(w => w.Title));
        Assert.Equal(3, lines[1].Scenes[0].Source.Position.Line);
    }

    [Fact]
    public void Both_kinds_are_recognised_and_others_are_not()
    {
        Assert.True(Reader.Recognises("a.json", Encoding.UTF8.GetBytes(Book).AsSpan(0, 400)));
        Assert.True(Reader.Recognises("a.json", Encoding.UTF8.GetBytes($"[{Case}]")));
        Assert.False(Reader.Recognises("a.json", "{\"spec\":\"chara_card_v2\"}"u8));
        Assert.False(Reader.Recognises("a.txt", "MARA: plots"u8));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{\"plots\":[", "a.json(1)")]
    [InlineData("{\"plots\":[]} extra", "a.json(1)")]
    [InlineData("{\"other\":1}", "neither a book")]
    [InlineData("{\"plots\":5}", "plots is of kind Number; CoSER has an array there")]
    [InlineData("{\"plots\":[7]}", "plots[0] is of kind Number; CoSER has an object there")]
    [InlineData("{\"plots\":[{\"conversation\":[{\"dialogues\":[{\"character\":\"A\",\"message\":1}]}]}]}", "plots[0].conversation[0].dialogues[0].message is of kind Number")]
    [InlineData("{\"plots\":[{\"conversation\":[{\"dialogues\":[{\"character\":\"A\",\"message\":\"\\ud800\"}]}]}]}", "half of a character")]
    [InlineData("[{\"book\":\"\"}]", "[0] names no book")]
    [InlineData("[1]", "[0] is of kind Number")]
    public void What_is_wrong_is_told_with_its_place(string json, string told) =>
        Assert.Contains(told, Assert.Throws<InputException>(() => Read("a.json", json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_and_invalid_bytes_are_input_errors()
    {
        Assert.Throws<InputException>(() => Read("a.json", "{\"plots\":" + new string('[', 100_000)));
        using var folder = new TempFolder();
        var path = folder.Write("a.json", [.. "{\"plots\":[{\"text\":\""u8, 0xFF, .. "\"}]}"u8]);
        Assert.Contains("UTF-8", Assert.Throws<InputException>(() => Reader.Read(path, new ImportOptions(), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_cut_anywhere_is_an_input_error_or_a_book()
    {
        for (var length = 0; length < Book.Length; length += 97)
            Assert.Throws<InputException>(() => Read("a.json", Book[..length]));
    }

    private static string OneLine(string json) => json.Replace("\n", " ", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    private static IReadOnlyList<ImportedWork> Read(string name, string json)
    {
        using var folder = new TempFolder();
        return [.. Reader.Read(folder.Write(name, json), new ImportOptions(), TestContext.Current.CancellationToken)];
    }
}
