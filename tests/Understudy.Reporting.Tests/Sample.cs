using Understudy.Reporting.Acts;
using Understudy.Reporting.Blocks;
using Understudy.Reporting.Charts;
using Understudy.Roleplay;
using Understudy.Sources;

namespace Understudy.Reporting.Tests;

/// <summary>A short play of our own that has all that makes a page hard: long names, verse, Chinese, markup in the words.</summary>
internal static class Sample
{
    internal const string Widow = "Lady Evangeline Thistlewood-Marchbanks of Upper Crake";
    internal const string Keeper = "Tobias Fenn";
    internal const string Envoy = "Doctor Aurelius van der Westhuizen";
    internal const string Trader = "Lin Yue";
    internal const string Ghost = "The Drowned Organist";
    internal const string Boy = "Pip";
    internal const string Chorus = "The Fishwives";

    internal static Scene Lighthouse { get; } = new(
        "the-salt-lamp/2",
        new Source("The Salt Lamp", "the house", "Act I, Scene 2", new SourcePosition("the-salt-lamp.fountain", 41)),
        "The lamp room of a lighthouse, the night before it is to be sold. Rain. A harmonium stands under a sheet; nobody remembers who brought it up the stairs.",
        "The widow has come to sell the light to the Company. The keeper has not been told.",
        [
            new Character(Widow, "Owner of the light by marriage, of nothing by inclination. Speaks as if each word were billed.") { Motivation = "To sign before the tide turns, and never to hear the harmonium again." },
            new Character(Keeper, "Keeper of the light for thirty-one years. Kind, exact, afraid of letters.") { Motivation = "To learn what the envoy carries in the case without asking." },
            new Character(Envoy, "Sent by the Company to measure the tower. Courteous in four languages, honest in one."),
            new Character(Trader, "A captain who trades lamp oil up and down the coast; has read more than she says."),
            new Character(Ghost, "Drowned in the year of the long frost. Plays when the barometer falls."),
            new Character(Boy, "The keeper's nephew, nine, who counts everything."),
            new Character(Chorus, "Three women of the harbour who speak as one.") { Members = ["Mag", "Nell", "Old Joan"] },
        ],
        [
            Play(Turn.Environment, [Segment.Action("Thunder, a long way out. The lamp turns once, and stops.")]),
            Play(Boy, [Segment.Speech("Forty-one, forty-two, forty-three. It's three short, uncle. It always goes to forty-six.")], "Pip counts because counting is how he keeps from being afraid. Play the number as the important word and let the fear leak only in the last one."),
            Play(Keeper, [Segment.Thought("It has never stopped. Not in the long frost, not the night she came as a bride."), Segment.Action("lays a hand flat on the brass"), Segment.Speech("It's only resting, Pip. Give it a moment's peace.")], "I need to portray a man who lies to a child out of love, and hates that he is good at it. He should sound unhurried; the hand on the brass carries the worry. He does not look at the case yet."),
            Play(Widow, [Segment.Speech("Machines do not rest, Mr Fenn. They are idle, or they are broken. Which have I been paying for?")], "The widow opens with the invoice because grief would cost her more. Keep her still."),
            Play(Keeper, [Segment.Speech("Thirty-one years, my lady, and never the one nor the other.")]),
            Play(Envoy, [Segment.Action("sets a leather case on the sheeted harmonium, and takes his hand away from it too quickly"), Segment.Speech("If I may. The Company does not ask whether a light is resting. It asks how high it stands."), Segment.Thought("Something breathed in there. Wood does not breathe.")], "He is courteous as others are armed. The fright comes after the sentence is over, in the hand, so the audience sees it before he knows it."),
            Play(Ghost, [Segment.Speech("Who set a weight upon my lid\nand thinks the drowned are deaf?\nI played the bass when the harbour slid,\n  I'll play you the treble clef.\n\nOne for the widow, two for the lamp,\nand three for the man with the measure:\nthe sea has a long arm, cold and damp,\nand it signs for nobody's pleasure.")], "Nobody on stage should react to the words, only to the cold. Sing it flat, as one hums over work."),
            Play(Boy, [Segment.Action("shivers"), Segment.Speech("Someone's left a window."), Segment.Thought("Seven windows. All shut. I counted them twice.")]),
            Play(Widow, [Segment.Thought("That tune. He played it at the wedding, with his eyes on me, and on the sea."), Segment.Speech("Then shut it.")], "She recognises the tune and must not be seen to. Two words, no breath before them."),
            Play(Trader, [Segment.Action("from the stairs, shaking rain out of her hat"), Segment.Speech("Forty barrels, Tobias, and none of them paid for. Good evening. I see we are selling something.")], "She enters as comic relief and is the only one who has understood the whole situation by the end of her line."),
            Play(Envoy, [Segment.Speech("Captain. You speak the coast's languages, I am told. What does one say here, for luck, before one signs?")]),
            Play(Trader, [Segment.Speech("山雨欲来，灯先知之。老人说：灯灭之前，海会先开口。"), Segment.Thought("他听不懂。这样最好，让他以为是祝福。")], "She gives him a warning dressed as a blessing. Warm voice, cold eyes."),
            Play(Envoy, [Segment.Speech("Charming. And it means?")]),
            Play(Trader, [Segment.Action("smiling"), Segment.Speech("“Mind the stairs.”")]),
            Play(Keeper, [Segment.Speech("What's in the case, sir? If it's a clock it ticks wrong.")], "The question he swore not to ask. It should escape him."),
            Play(Envoy, [Segment.Speech("A form. One types <script>alert(\"sold\")</script> & the light changes hands; that is the modern way, Mr Fenn. A </span> closes it.")], "The joke is on him: he thinks it's the pen that does it."),
            new Turn(Trader, [Segment.Speech("Don't let her sign before the tide, Tobias.")]) { Whispered = true, SystemThinking = "Said to the keeper alone; no gesture that the widow could catch." },
            Play(Keeper, [Segment.Action("barely moving his lips"), Segment.Speech("She signs things the way other people sneeze.")]),
            Play(Chorus, [Segment.Speech("Herring's a penny and sorrow is two,\nand a lamp is the price of a tooth;\nthey've sold the church and they've sold the view,\nand they'd pawn, if it shone, the truth.")], "From below, outside, cheerful. The cheer is what hurts."),
            Play(Widow, [Segment.Action("drawing off one glove"), Segment.Speech("The pen."), Segment.Thought("If I do it quickly it will have been somebody else.")], "The glove is the decision; the pen is only the noise it makes."),
            Play(Boy, [Segment.Speech("My lady? There's three of us breathing by the lamp, and I count four.")]),
            Play(Turn.Environment, [Segment.Action("Under the sheet the harmonium sounds one low note, and holds it.")]),
            Play(Ghost, [Segment.Thought("She still takes off the left glove first.")], "A turn without a word: only the held note. The audience is let into it, the stage is not."),
            Play(Envoy, [Segment.Action("steps back until the wall stops him"), Segment.Speech("That is the wind. It is, is it not, the wind?")]),
            Play(Keeper, [Segment.Speech("No, sir."), Segment.Thought("Thirty-one years I dusted round it."), Segment.Action("takes the corner of the sheet"), Segment.Speech("That's the previous keeper.")], "The release of the scene. Let it be gentle, almost an introduction at a party."),
            Play(Widow, [Segment.Speech("Aurelius, give me the pen, or give me your arm. I find I cannot do without one of them.")]),
            Play(Envoy, [Segment.Action("offers neither")]),
            Play(Trader, [Segment.Speech("Tide's turned.")]),
            Play(Ghost, [Segment.Speech("One for the widow…")]),
            Play(Boy, [Segment.Speech("Forty-four. Forty-five."), Segment.Action("the lamp moves"), Segment.Speech("Forty-six!")], "Joy, entirely. He has been right for a whole scene and nobody has told him."),
            new Turn(Turn.Unattributed, [Segment.Speech("Light ho!")]),
        ])
    {
        Annotator = "rules",
    };

    internal static Scene Quay { get; } = Lighthouse with
    {
        Id = "the-salt-lamp/3",
        Source = Lighthouse.Source with { Part = "Act I, Scene 3" },
        Scenario = "The quay at first light.",
        Turns =
        [
            Play(Chorus, [Segment.Speech("Was it the wind?")]),
            Play(Boy, [Segment.Speech("It was forty-six."), Segment.Thought("And a half.")], "He keeps the half for himself."),
            new Turn(Keeper, [Segment.Action("mends a net")]) { OnStage = [Keeper, Boy, Chorus, Widow] },
        ],
    };

    internal static ImportedWork Work { get; } = new(
        "The Salt Lamp",
        "the house",
        "fountain",
        [Lighthouse, Quay],
        new WorkCounts { Characters = 7, Speeches = 31, StageDirections = 14, Thoughts = 8, Whispers = 1, Unattributed = 1 })
    {
        Warnings = ["the-salt-lamp.fountain(97): the words \"Light ho!\" have no speaker; they are kept as Unattributed. Give them a cue to train on them."],
    };

    internal static Report Report { get; } = new(
        "The Salt Lamp",
        "A play read, thought through twice, and made ready for those who will learn to play it",
        [
            PlaySection.Compose(Work),
            LayersSection.Compose([Lighthouse, Quay], Dataset),
            new ReportSection("Act III", "Blocks of the house", "Everything else a section may hold.",
            [
                new Paragraph("One paragraph.\n\nAnd another, with <b>markup</b> that stays words."),
                new FigureBlock(Figures.WordsByScene([.. Enumerable.Range(0, 64).Select(i => new SceneWords($"Scene {i + 1}", 400 + (i * 37 % 300), i * 13 % 90, i * 29 % 160))])),
                new FigureBlock(Figures.OnStage(new Presence(
                    [.. Enumerable.Range(1, 24).Select(i => $"Gentleman {i}")],
                    [.. Enumerable.Range(1, 64).Select(i => $"Scene {i}")],
                    [.. from who in Enumerable.Range(0, 24) from scene in Enumerable.Range(0, 64) where ((who * 7) + scene) % (who + 2) < 1 select new PresenceCell(who, scene, (who + scene) % 9)]))),
                new CodeSample("A line of scenes.jsonl", """{"id":"the-salt-lamp/2","source":{"book":"The Salt Lamp","part":"Act I, Scene 2","position":{"file":"the-salt-lamp.fountain","line":41}}}"""),
            ]),
        ],
        [new ReportFact("Seed", "42"), new ReportFact("Version", "0.1.0"), new ReportFact("Input (SHA-256)", "9f2c4b7718e0a3d5c6f1e2b3a4958677")]);

    private static DatasetFigures Dataset => new()
    {
        Splits = [("train", 214), ("validation", 12), ("test", 26)],
        HistoryLengths = [.. Enumerable.Range(0, 252).Select(i => i * 7 % 30 * (i % 3) / 2)],
        Numbers = [new KeyFigure("187", "k", "tokens in the training split")],
        Example =
        [
            new SampleMessage("system", $"You are {Keeper}. Kind, exact, afraid of letters.\n\n" + string.Join(' ', Enumerable.Repeat("The lamp room of a lighthouse, the night before it is to be sold.", 16))),
            new SampleMessage("user", "===Conversation Start===\nPip: Forty-one, forty-two, forty-three. It's three short, uncle."),
            new SampleMessage("assistant", $"<system_thinking>A man who lies to a child out of love.</system_thinking>{Keeper}: <role_thinking>It has never stopped</role_thinking><role_action>lays a hand flat on the brass</role_action>It's only resting, Pip.", IsTarget: true),
        ],
        Shortfalls = ["3 of 31 turns have no system thinking: nothing in the scene gives a rule a reason for one."],
    };

    private static Turn Play(string speaker, Performance performance, string? systemThinking = null) =>
        new(speaker, performance) { SystemThinking = systemThinking };
}
