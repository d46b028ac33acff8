using Understudy.Roleplay;

namespace Understudy.Synthesis.Rules;

/// <summary>What of a scene a statement rests on.</summary>
public enum EvidenceField
{
    /// <summary>A character's name in the cast or at a turn.</summary>
    Name,

    /// <summary>A cast member's profile, which everyone may know.</summary>
    Profile,

    /// <summary>A cast member's motivation, which only the character itself knows.</summary>
    Motivation,

    /// <summary>The scenario of the scene.</summary>
    Scenario,

    /// <summary>Words said aloud in a turn.</summary>
    Speech,

    /// <summary>What the body does in a turn, or what the environment brings.</summary>
    Action,

    /// <summary>A thought in a turn, which only its speaker knows.</summary>
    Thought,

    /// <summary>Who is on stage at a turn.</summary>
    OnStage,

    /// <summary>What was measured of the words of a turn: its moves, its length, its order.</summary>
    Shape,
}

/// <summary>Where in a scene a statement comes from.</summary>
/// <param name="Field">What it rests on.</param>
/// <param name="Turn">The index of the turn, for what belongs to one.</param>
/// <param name="Character">The cast member, for what belongs to one.</param>
/// <param name="Quote">The words quoted, verbatim but for line ends; null where nothing is quoted.</param>
public sealed record Evidence(EvidenceField Field, int? Turn = null, string? Character = null, string? Quote = null)
{
    /// <summary>The text of the scene that the evidence points to; empty where it points to no text.</summary>
    public string TextIn(Scene scene) => Field switch
    {
        EvidenceField.Scenario => scene.Scenario,
        EvidenceField.Profile => Character is null ? "" : scene.Find(Character)?.Profile ?? "",
        EvidenceField.Motivation => Character is null ? "" : scene.Find(Character)?.Motivation ?? "",
        EvidenceField.Name => Character ?? "",
        EvidenceField.Speech => Segments(scene, SegmentKind.Speech),
        EvidenceField.Action => Segments(scene, SegmentKind.Action),
        EvidenceField.Thought => Segments(scene, SegmentKind.Thought),
        _ => "",
    };

    private string Segments(Scene scene, SegmentKind kind)
    {
        if (Turn is not { } turn) return "";
        var texts = scene.Turns[turn].Performance.Where(s => s.Kind == kind || (scene.Turns[turn].Speaker == Roleplay.Turn.Environment && s.Kind == SegmentKind.Speech));
        return string.Join('\n', texts.Select(s => s.Text));
    }
}
