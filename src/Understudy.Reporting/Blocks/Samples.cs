namespace Understudy.Reporting.Blocks;

/// <summary>Messages as a model sees them.</summary>
/// <param name="Caption">Which sample it is.</param>
/// <param name="Messages">The messages, in order.</param>
public sealed record MessageSample(string Caption, IReadOnlyList<SampleMessage> Messages) : Block;

/// <summary>A message of a sample.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Content">The text, markup of the format and all.</param>
/// <param name="IsTarget">Whether the model is trained on it.</param>
public sealed record SampleMessage(string Role, string Content, bool IsTarget = false);

/// <summary>Text to be read as it is on disk: JSON, a command, a log.</summary>
/// <param name="Caption">What it is.</param>
/// <param name="Text">The text.</param>
public sealed record CodeSample(string Caption, string Text) : Block;
