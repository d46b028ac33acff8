namespace Understudy.Reporting.Charts;

/// <summary>Words of a scene by kind (characters for Chinese and Japanese).</summary>
/// <param name="Scene">The scene's name.</param>
/// <param name="Speech">Words said aloud.</param>
/// <param name="Action">Words of actions.</param>
/// <param name="Thought">Words of role thinking.</param>
public sealed record SceneWords(string Scene, int Speech, int Action, int Thought);
