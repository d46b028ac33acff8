using Understudy.Roleplay;

namespace Understudy.Synthesis.Rules;

/// <summary>The name of the place, from the setting a play gives.</summary>
internal static class Setting
{
    /// <summary>The setting's first sentence; empty where the source gives no setting.</summary>
    public static string Of(Scene scene)
    {
        if (scene.Setting is not { } setting) return "";
        for (var at = 0; at < setting.Length; at++)
        {
            if (Sentence.IsEnd(setting, at)) return setting[..at];
        }

        return setting;
    }
}
