using Understudy.Roleplay;

namespace Understudy.Sources.Novels;

/// <summary>A novel as its file divides it, before anyone is given the words.</summary>
/// <param name="Title">The novel's title.</param>
/// <param name="Author">The author; empty when unknown.</param>
/// <param name="Format">What it was read from: <c>epub</c>, <c>xhtml</c> or <c>text</c>.</param>
/// <param name="Chapters">The chapters with their paragraphs; title pages, contents, notes and the like are left out.</param>
public sealed record Novel(string Title, string Author, string Format, IReadOnlyList<NovelChapter> Chapters);

/// <summary>A chapter.</summary>
/// <param name="Title">The heading as printed ("VII: A Mad Tea-Party"), or the document's title where there is none.</param>
/// <param name="Paragraphs">The paragraphs in order; headings are not among them.</param>
public sealed record NovelChapter(string Title, IReadOnlyList<NovelParagraph> Paragraphs);

/// <summary>A paragraph, or a stanza of verse with its lines kept as lines.</summary>
/// <param name="Text">The text without markup, white space normalised.</param>
/// <param name="Position">File, line, and the index of the <c>p</c> element in the file (of the paragraph, in plain text).</param>
/// <param name="AfterBreak">Whether a section break (rule, asterisks, minor heading) stands before it.</param>
public sealed record NovelParagraph(string Text, SourcePosition Position, bool AfterBreak);
