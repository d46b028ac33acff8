namespace Understudy.Roleplay.Conversations;

/// <summary>Which layers of thinking a conversation carries.</summary>
public enum Layers
{
    /// <summary>System thinking and role thinking.</summary>
    Both,

    /// <summary>Role thinking only (the ablation without system thinking).</summary>
    Role,

    /// <summary>Neither: speech and actions only.</summary>
    None,
}
