using Understudy.Roleplay;

namespace Understudy.Synthesis.Rules;

/// <summary>
/// Gives a scene its system thinking without a language model. Role thinking is what the source has (asides, soliloquies);
/// none is invented. The system thinking of each character's turn is a director's note composed from what the turn's
/// speaker perceives, knows and does; every statement carries its evidence. Pure: the same scene gives the same bytes.
/// Notes are in English, whatever the language of the scene.
/// </summary>
public static class RuleAnnotator
{
    /// <summary>What <see cref="Scene.Annotator"/> says of scenes annotated here.</summary>
    public const string Name = "rules";

    /// <summary>The scene with system thinking in every turn of a character; what stood there before is replaced.</summary>
    public static Scene Annotate(Scene scene)
    {
        var turns = scene.Turns.ToArray();
        foreach (var note in Notes(scene)) turns[note.Turn] = turns[note.Turn] with { SystemThinking = note.Text };
        return scene with { Turns = turns, Annotator = Name };
    }

    /// <summary>The notes of a scene with their evidence, one for each character's turn that has any segment.</summary>
    public static IReadOnlyList<Note> Notes(Scene scene)
    {
        var readings = Enumerable.Range(0, scene.Turns.Count).Select(i => TurnReading.Of(scene, i)).ToList();
        var composer = new Composer();
        return
        [
            .. from reading in readings
               where reading.Turn.IsCharacter && reading.Turn.Performance.Count > 0
               select composer.Write(new Moment(scene, readings, reading.Index)),
        ];
    }
}
