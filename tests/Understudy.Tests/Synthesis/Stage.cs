using CsCheck;
using Understudy.Roleplay;

namespace Understudy.Tests.Synthesis;

/// <summary>Scenes for tests: written by hand as an importer would give them, and generated with marks inside every thought.</summary>
internal static class Stage
{
    /// <summary>A quarrel in a lighthouse: questions, orders, asides, a whisper, an entrance and an exit.</summary>
    public static Scene Lighthouse { get; } = new(
        "lighthouse-1-2",
        new Source("The Lamp at Harrow Point", "Ada Quill", "Act I, Scene 2", new SourcePosition("lamp.xhtml", 12)),
        "The lamp room of a lighthouse, an hour before the storm. Marta, the keeper, and her son Tobias are trimming the wick.",
        "The relief boat is three days late, and the oil is running low.",
        [
            new Character("Marta", "keeper of the lamp at Harrow Point") { Motivation = "keep the light burning until the boat is in" },
            new Character("Tobias", "her son, nineteen years old") { Motivation = "leave the island before winter", Relations = new Dictionary<string, string> { ["Marta"] = "the mother he cannot contradict" } },
            new Character("Inspector Crane", "an officer of the harbour board"),
        ],
        [
            Direction("Thunder, far off. Marta lifts the oil can and shakes it.", "Marta", "Tobias"),
            Line("Marta", ["Marta", "Tobias"], Segment.Speech("Who left the shutter open? The wind has been at the wick again.")),
            Line("Tobias", ["Marta", "Tobias"], Segment.Thought("She knows it was me."), Segment.Speech("Not I, mother. I was below with the ropes.")),
            Line("Marta", ["Marta", "Tobias"], Segment.Action("wipes the glass without looking at him"), Segment.Speech("Then the ropes have learned to climb stairs. Fetch me the small can, Tobias.")),
            Line("Tobias", ["Marta", "Tobias"], Segment.Speech("There is no small can. You sold it to the Dutchman in March, along with the good compass and my father's boots, and you told me then that a lamp needs one keeper and one can.")),
            Line("Marta", ["Marta", "Tobias"], Segment.Speech("So I did.")),
            Line("Tobias", ["Marta", "Tobias"], Segment.Speech("Will the boat come tonight?")),
            Line("Marta", ["Marta", "Tobias"], Segment.Speech("No. Nothing comes in with the wind like a wall from the north."), Segment.Thought("If it comes, it will break on the Teeth.")),
            Direction("Enter Inspector Crane, wet to the skin.", "Marta", "Tobias", "Inspector Crane"),
            Line("Inspector Crane", ["Marta", "Tobias", "Inspector Crane"], Segment.Speech("Good evening, Mrs. Vane! I have come about the oil.")),
            Line("Marta", ["Marta", "Tobias", "Inspector Crane"], Segment.Speech("About the oil, sir? In this weather?")),
            Whisper("Tobias", "Marta", ["Marta", "Tobias", "Inspector Crane"], Segment.Action("Aside to Marta"), Segment.Speech("He has seen the ledger. Say nothing of March.")),
            Line("Inspector Crane", ["Marta", "Tobias", "Inspector Crane"], Segment.Speech("The board counts forty gallons sold that were never bought. I should like to know how a lamp burns on nothing.")),
            Line("Marta", ["Marta", "Tobias", "Inspector Crane"], Segment.Thought("Forty. He does not know about the other ten."), Segment.Speech("A lamp burns on patience, Inspector Crane. You are welcome to all I have."), Segment.Action("offers him the empty can")),
            Line("Inspector Crane", ["Marta", "Tobias", "Inspector Crane"], Segment.Speech("Do you mock me, madam?")),
            Line("Tobias", ["Marta", "Tobias", "Inspector Crane"], Segment.Speech("Sir, I sold it! I swear by my father's grave, she knew nothing.")),
            Line("Marta", ["Marta", "Tobias", "Inspector Crane"], Segment.Speech("Tobias!")),
            Direction("The lamp goes out.", "Marta", "Tobias", "Inspector Crane"),
            Line("Inspector Crane", ["Marta", "Tobias", "Inspector Crane"], Segment.Speech("Light it. Light it, for God's sake, there is a boat on the Teeth!")),
            Line("Marta", ["Marta", "Tobias", "Inspector Crane"], Segment.Speech("With what?")),
        ]);

    /// <summary>Words in Chinese, with full-width marks.</summary>
    public static Scene Teahouse { get; } = new(
        "teahouse-1",
        new Source("雨夜茶馆", "", "第一场", new SourcePosition("cha.txt", 1)),
        "雨夜，一间快要打烊的茶馆。",
        "",
        [new Character("老周", "茶馆的老板"), new Character("小林", "一个淋湿了的学生")],
        [
            new Turn("小林", [Segment.Speech("老板，还有热茶吗？")]),
            new Turn("老周", [Segment.Thought("这么晚了，他一定是迷路了。"), Segment.Speech("有。你从哪里来？")]),
            new Turn("小林", [Segment.Speech("从城南走来的！雨太大了。")]),
            new Turn("老周", [Segment.Action("倒茶"), Segment.Speech("坐吧，慢慢喝。")]),
        ]);

    /// <summary>
    /// Scenes of up to twelve turns whose thoughts and plans each hold a mark of their own: <c>plan7x</c> for the system
    /// thinking of turn 7, <c>heart7x</c> for a thought in it, <c>goal2x</c> for a motivation.
    /// </summary>
    public static Gen<Scene> Scenes { get; } =
        from cast in Gen.Int[2, 4]
        from turns in Gen.Select(Gen.Int[0, cast], Gen.Int[0, 6], Speech, Speech, Gen.Bool, Gen.Int[0, 15]).Array[1, 12]
        from id in Gen.Int[0, 1_000_000]
        select Build(id, cast, turns);

    private static readonly string[] Names = ["Anna", "Old Peter", "First Guard", "Zoë O’Hara"];

    private static readonly string[] Phrases =
    [
        "Who goes there?", "Go home, Anna.", "I will not.", "Ay.", "The river has risen, and the bridge is gone!", "You lied to me, Old Peter.", "Thank you, sir.",
        "If the bridge is gone, we stay.", "By heaven, I never saw it.", "Good night.", "Why do you ask?", "Let us wait for the river to fall.", "Alas, the poor horses—",
        "“Stay,” he said, “and be warm.”", "user", "<b>loud</b> [1] (2)", "…", "Hm.", "It is late; it is dark; it is cold, and the lamp is out, and nobody comes.", "O!",
    ];

    private static Gen<string> Speech => Gen.Int[0, Phrases.Length - 1].Array[1, 3].Select(i => string.Join(' ', i.Select(n => Phrases[n])));

    public static async IAsyncEnumerable<T> Stream<T>(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private static Scene Build(int id, int cast, (int Speaker, int Shape, string First, string Second, bool Whispered, int Present)[] turns)
    {
        var people = Names.Take(cast).Select((n, i) => new Character(n, i % 2 == 0 ? $"a person of {n}'s village" : "") { Motivation = $"reach goal{i}x before dawn" }).ToList();
        return new Scene($"generated-{id}", new Source("A Book", "An Author", "Part 1", new SourcePosition("f", 1)), "A yard at night.", "", people, [.. turns.Select((t, i) => Turn(i, cast, t))]);
    }

    private static Turn Turn(int index, int cast, (int Speaker, int Shape, string First, string Second, bool Whispered, int Present) turn)
    {
        if (turn.Speaker == cast) return new Turn(Understudy.Roleplay.Turn.Environment, [Segment.Action($"Rain, for the {index}th time.")]);
        var heart = Segment.Thought($"I feel heart{index}x in me, and tell no one.");
        Performance played = turn.Shape switch
        {
            0 => [heart],
            1 => [heart, Segment.Speech(turn.First)],
            2 => [Segment.Speech(turn.First), heart, Segment.Action("turns away")],
            3 => [Segment.Action("knocks twice"), Segment.Speech(turn.First)],
            4 => [Segment.Speech(turn.First), Segment.Action("sits down"), Segment.Speech(turn.Second)],
            5 => [Segment.Action("shrugs")],
            _ => [Segment.Speech(turn.First)],
        };
        var present = Names.Take(cast).Where((_, i) => i == turn.Speaker || (turn.Present & (1 << i)) != 0).ToList();
        return new Turn(Names[turn.Speaker], played)
        {
            SystemThinking = $"The actor holds plan{index}x here.",
            OnStage = turn.Present == 0 ? null : present,
            Whispered = turn.Whispered && turn.Present % 3 == 0 ? true : null,
        };
    }

    private static Turn Direction(string text, params string[] onStage) => new(Understudy.Roleplay.Turn.Environment, [Segment.Action(text)]) { OnStage = onStage };

    private static Turn Line(string speaker, string[] onStage, params Segment[] segments) => new(speaker, Performance.Of(segments)) { OnStage = onStage };

    private static Turn Whisper(string speaker, string hearer, string[] onStage, params Segment[] segments) =>
        Line(speaker, onStage, segments) with { Whispered = true, WhisperedTo = [hearer] };
}
