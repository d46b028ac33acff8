using Understudy.Sources.Containers;

namespace Understudy.Sources.Plays.Dialects;

/// <summary>Plays in Fountain, the plain-text markup of screenwriters.</summary>
/// <remarks>
/// Sections (<c># Act I</c>, <c>## Scene 2</c>) and scene headings divide the play. The actions after a heading describe
/// its setting, up to the first entrance or speech; those that follow are stage directions. Synopses, notes,
/// boneyards, page breaks and transitions are not part of the play. A <c>Cast:</c> key on the title page, one indented
/// line for each character ("NAME, description"), gives the dramatis personae.
/// </remarks>
public static class Fountain
{
    /// <summary>The dialect's name.</summary>
    public const string Format = "fountain";

    /// <summary>Whether the file is named as Fountain, or is a text with scene headings and cues.</summary>
    public static bool Recognises(string path, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(path);
        if (extension.Equals(".fountain", StringComparison.OrdinalIgnoreCase) || extension.Equals(".spmd", StringComparison.OrdinalIgnoreCase)) return true;
        if (!extension.Equals(".txt", StringComparison.OrdinalIgnoreCase) || SourceText.DecodeHead(head) is not { } text) return false;
        var lines = FountainLine.Read(text);
        var headings = lines.Count(l => !l.Text.StartsWith('.') && FountainSyntax.Heading(l.Text) is { } h && NameCase.IsCapitals(h));
        var cues = lines.Zip(lines.Skip(1)).Count(l => !l.Second.IsBlank && FountainSyntax.Heading(l.First.Text) is null && FountainSyntax.Cue(l.First.Text) is not null);
        return headings > 0 && cues > 1;
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
        var lines = FountainLine.Read(SourceText.Decode(bytes, name));
        var page = TitlePage.Read([.. lines.Select(l => l.Text)], anyKey: true);
        var reading = new FountainReading(name);
        for (var at = page.Length; at < lines.Count;)
        {
            if (lines[at].IsBlank)
            {
                at++;
                continue;
            }

            var from = at;
            while (at < lines.Count && !lines[at].IsBlank) at++;
            reading.Block([.. lines.Skip(from).Take(at - from)]);
        }

        var parts = reading.End();
        if (reading.Speeches == 0)
            throw new InputException($"{name}: no speech; a Fountain speech is a name in CAPITALS (or @Name) with the words on the next line");
        return new Play(
            page.Title.Length > 0 ? page.Title : Path.GetFileNameWithoutExtension(name),
            page.Author,
            Format,
            page.Personae,
            parts)
        {
            Summary = page.Summary,
            StageDirections = reading.Directions,
        };
    }
}
