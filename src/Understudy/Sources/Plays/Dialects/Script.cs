using Understudy.Sources.Containers;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>Plays in plain text: <c>NAME: words</c> or <c>NAME. words</c>, directions in brackets, ACT and SCENE headings.</summary>
/// <remarks>An optional header gives <c>Title:</c>, <c>Author:</c> and <c>Cast:</c> (one line for each character).</remarks>
public static class Script
{
    /// <summary>The dialect's name.</summary>
    public const string Format = "script";

    private static readonly string[] OtherFormats = [".json", ".jsonl", ".xml", ".html", ".xhtml", ".htm", ".csv", ".yaml", ".yml", ".cs", ".toml", ".ini", ".log", ".fountain"];

    /// <summary>
    /// Whether the text is a script: at least two names that open two lines each, and such lines are half of all lines,
    /// or six and more (four under an ACT or SCENE heading) and no less than a tenth. Prose, in which a colon comes now
    /// and then, is none.
    /// </summary>
    public static bool Recognises(string path, ReadOnlySpan<byte> head)
    {
        if (OtherFormats.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)) return false;
        if (SourceText.DecodeHead(head) is not { } text || text.TrimStart() is not { Length: > 0 } start || start[0] is '<' or '{') return false;
        var lines = SourceText.Lines(text);
        var body = lines.Skip(TitlePage.Read(lines, anyKey: false).Length).Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        var labels = ScriptLabels.Find(body);
        var share = labels.RepeatedLines / (double)Math.Max(1, body.Count);
        var enough = body.Exists(l => PartHeading.Read(l.Trim()) is not null) ? 4 : 6;
        return labels.RepeatedNames > 1 && (share >= 0.5 || (labels.RepeatedLines >= enough && share >= 0.1));
    }

    /// <summary>Reads a play's file.</summary>
    /// <exception cref="InputException">The file is no text, or holds no speech.</exception>
    public static Play Read(string path) => Read(SourceFile.Read(path), Path.GetFileName(path));

    /// <summary>Reads a play.</summary>
    /// <param name="bytes">The file as it is.</param>
    /// <param name="name">The file's name, for positions and messages.</param>
    /// <exception cref="InputException">The bytes are no text, or hold no speech.</exception>
    public static Play Read(ReadOnlySpan<byte> bytes, string name)
    {
        var lines = SourceText.Lines(SourceText.Decode(bytes, name));
        var page = TitlePage.Read(lines, anyKey: false);
        var personae = page.Personae;
        var reading = new ScriptReading(name, ScriptLabels.Find(lines.Skip(page.Length)), personae);
        for (var at = page.Length; at < lines.Count; at++) reading.Line(at + 1, lines[at]);
        var parts = reading.End();
        if (reading.Speeches == 0)
            throw new InputException($"{name}: no speech; a script's speech is a line \"NAME: words\" (or \"NAME. words\" throughout)");
        return new Play(
            page.Title.Length > 0 ? page.Title : Path.GetFileNameWithoutExtension(name),
            page.Author,
            Format,
            personae,
            parts)
        {
            Summary = page.Summary,
            StageDirections = reading.Directions,
        };
    }
}
