namespace Understudy.Sources.Plays.Dialects;

/// <summary>The keys and values at the head of a play in plain text: title, author, cast.</summary>
/// <param name="Values">Lines by key; keys in small letters.</param>
/// <param name="Length">The lines it takes, the blank line after it not counted.</param>
internal sealed record TitlePage(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, int Length)
{
    private static readonly string[] CastKeys = ["cast", "characters", "personae", "dramatis personae", "persons of the play", "人物", "登场人物", "角色"];
    private static readonly string[] TitleKeys = ["title", "标题", "剧名"];
    private static readonly string[] AuthorKeys = ["author", "authors", "by", "written by", "作者", "编剧"];
    private static readonly string[] SummaryKeys = ["summary", "synopsis", "logline", "简介"];
    private static readonly HashSet<string> Known = [.. CastKeys, .. TitleKeys, .. AuthorKeys, .. SummaryKeys, "credit", "source", "date", "draft date", "contact", "copyright", "notes", "language", "licence", "license"];

    /// <summary>The title; empty when the page has none.</summary>
    public string Title => Line(TitleKeys);

    /// <summary>The author; empty when the page has none.</summary>
    public string Author => Line(AuthorKeys);

    /// <summary>What the page says of the play; empty when it says nothing.</summary>
    public string Summary => Line(SummaryKeys);

    /// <summary>The cast, one line each.</summary>
    public IReadOnlyList<Persona> Personae =>
        [.. CastKeys.SelectMany(k => Values.GetValueOrDefault(k) ?? []).Select(Emphasis.Remove).SelectMany(l => PersonaEntry.Read(l))];

    /// <summary>Reads the page at the beginning of a text; of no length where there is none.</summary>
    /// <param name="lines">The text's lines.</param>
    /// <param name="anyKey">Whether any key may open the page (Fountain); else only the usual ones, and a value need not be indented.</param>
    public static TitlePage Read(IReadOnlyList<string> lines, bool anyKey)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var at = 0;
        while (at < lines.Count && lines[at].Length == 0) at++;
        var start = at;
        while (at < lines.Count && KeyOf(lines[at], anyKey) is { } key)
        {
            var value = new List<string>();
            var rest = lines[at][(lines[at].AsSpan().IndexOfAny(':', '：') + 1)..].Trim();
            if (rest.Length > 0) value.Add(rest);
            for (at++; at < lines.Count && !string.IsNullOrWhiteSpace(lines[at]); at++)
            {
                var indented = char.IsWhiteSpace(lines[at][0]);
                if (!indented && (anyKey || rest.Length > 0 || KeyOf(lines[at], anyKey: false) is not null)) break;
                value.Add(lines[at].Trim());
            }

            // "FADE IN:" on the first line is a transition, not a key without a value.
            if (value.Count == 0 && NameCase.IsCapitals(key) && at == start + 1 && !Known.Contains(key.ToLowerInvariant()))
                return new TitlePage(values, 0);
            values.TryAdd(key.ToLowerInvariant(), value);
        }

        return new TitlePage(values, at == start ? 0 : at);
    }

    private static string? KeyOf(string line, bool anyKey)
    {
        var colon = line.AsSpan().IndexOfAny(':', '：');
        if (colon is <= 0 or > 40 || !char.IsLetter(line[0]) || FountainSyntax.Heading(line) is not null) return null;
        var key = line[..colon].Trim();
        return anyKey || Known.Contains(key.ToLowerInvariant()) ? key : null;
    }

    private string Line(string[] keys) =>
        keys.Select(k => Values.GetValueOrDefault(k)).FirstOrDefault(v => v is { Count: > 0 }) is { } lines
            ? Emphasis.Remove(string.Join(' ', lines))
            : "";
}
