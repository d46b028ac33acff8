namespace Understudy.Sources.Plays.Staging;

/// <summary>English short forms of given names: Jack is John, Kate is Katherine.</summary>
internal static class Diminutives
{
    private static readonly Dictionary<string, string[]> Forms = new(StringComparer.Ordinal)
    {
        ["jack"] = ["john"],
        ["johnny"] = ["john"],
        ["harry"] = ["henry", "harold"],
        ["hal"] = ["henry", "harold"],
        ["tom"] = ["thomas"],
        ["will"] = ["william"],
        ["bill"] = ["william"],
        ["billy"] = ["william"],
        ["bob"] = ["robert"],
        ["robin"] = ["robert"],
        ["dick"] = ["richard"],
        ["ned"] = ["edward", "edmund"],
        ["ted"] = ["edward"],
        ["tony"] = ["anthony", "antony"],
        ["jim"] = ["james"],
        ["jem"] = ["james"],
        ["joe"] = ["joseph"],
        ["sam"] = ["samuel"],
        ["ben"] = ["benjamin"],
        ["dan"] = ["daniel"],
        ["fred"] = ["frederick", "alfred"],
        ["freddy"] = ["frederick", "alfred"],
        ["charley"] = ["charles"],
        ["charlie"] = ["charles"],
        ["kate"] = ["katherine", "katharine", "catherine", "katharina"],
        ["kitty"] = ["katherine", "katharine", "catherine"],
        ["bess"] = ["elizabeth"],
        ["betty"] = ["elizabeth"],
        ["eliza"] = ["elizabeth"],
        ["liza"] = ["elizabeth", "eliza"],
        ["lizzy"] = ["elizabeth"],
        ["nell"] = ["eleanor", "helen"],
        ["nan"] = ["anne", "ann"],
        ["nancy"] = ["anne", "ann"],
        ["molly"] = ["mary"],
        ["polly"] = ["mary"],
        ["sally"] = ["sarah"],
        ["peggy"] = ["margaret"],
        ["peg"] = ["margaret"],
        ["meg"] = ["margaret"],
        ["fanny"] = ["frances"],
        ["kit"] = ["christopher"],
    };

    /// <summary>Whether the word is a short form of the given name.</summary>
    public static bool IsShortFor(string word, string givenName) =>
        Forms.TryGetValue(word, out var names) && Array.IndexOf(names, givenName) >= 0;
}
