namespace Understudy.Roleplay.Formats;

/// <summary>Finds the tags of the HER notation: case-insensitive, aliases and template tokens included, escaped ones excluded.</summary>
/// <remarks>
/// A tag is escaped by a backslash behind its <c>&lt;</c>: <c>&lt;\role_action&gt;</c> is text. Each escape adds one
/// backslash and each parse removes one, so that any text can be carried.
/// </remarks>
internal static class HerTagScanner
{
    /// <summary>Nothing longer than this between angle brackets is taken for a tag.</summary>
    private const int MaxTagLength = 96;

    [ThreadStatic]
    private static List<HerTag>? t_tags;

    private static readonly (string Name, HerTagKind Kind, bool IsAlias, bool IsNative)[] Names =
    [
        ("system_thinking", HerTagKind.System, false, false),
        ("role_thinking", HerTagKind.Thought, false, false),
        ("role_action", HerTagKind.Action, false, false),
        ("system_think", HerTagKind.System, true, false),
        ("think", HerTagKind.System, true, true),
        ("thinking", HerTagKind.System, true, true),
        ("thought", HerTagKind.System, true, true),
        ("thinker", HerTagKind.System, true, true),
        ("role_think", HerTagKind.Thought, true, false),
        ("long_role_thinking", HerTagKind.Thought, true, false),
        ("role_thoughts", HerTagKind.Thought, true, false),
        ("role_thought", HerTagKind.Thought, true, false),
        ("rolethinking", HerTagKind.Thought, true, false),
        ("inner_thoughts", HerTagKind.Thought, true, false),
        ("inner_thought", HerTagKind.Thought, true, false),
        ("inner_thinking", HerTagKind.Thought, true, false),
        ("thoughts", HerTagKind.System, true, true),
        ("reasoning", HerTagKind.System, true, true),
        ("analysis", HerTagKind.System, true, true),
        ("role_speech", HerTagKind.Speech, true, false),
    ];

    /// <summary>All tags and escapes of a text, in order. The list is the thread's and good until the next scan.</summary>
    public static List<HerTag> Scan(string text)
    {
        var tags = t_tags ??= [];
        tags.Clear();
        for (var from = 0; ;)
        {
            var offset = text.AsSpan(from).IndexOf('<');
            if (offset < 0) return tags;
            var start = from + offset;
            if (TryRead(text, start, out var tag))
            {
                tags.Add(tag);
                from = tag.Kind == HerTagKind.Escape ? SkipEscaped(text, tag.End) : tag.End;
            }
            else
            {
                from = start + 1;
            }
        }
    }

    /// <summary>Appends a text with every tag-like stretch escaped.</summary>
    public static void AppendEscaped(System.Text.StringBuilder output, string text)
    {
        var from = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (!TryRead(text, at, out _)) continue;
            output.Append(text, from, at + 1 - from).Append('\\');
            from = at + 1;
        }

        output.Append(text, from, text.Length - from);
    }

    private static bool TryRead(string text, int start, out HerTag tag)
    {
        var body = start + 1;
        while (body < text.Length && text[body] == '\\') body++;
        if (!TryReadBody(text, start, body, out tag)) return false;
        if (body > start + 1) tag = new HerTag(HerTagKind.Escape, start + 1, start + 2, false, false, false);
        return true;
    }

    /// <summary>Behind an escape the rest of the literal tag is text and must not be read as a tag again.</summary>
    private static int SkipEscaped(string text, int from)
    {
        while (text[from] == '\\') from++;
        return from;
    }

    private static bool TryReadBody(string text, int start, int body, out HerTag tag)
    {
        if (TryReadExact(text.AsSpan(body), start, body, out tag)) return true;
        var window = text.AsSpan(body, Math.Min(MaxTagLength, text.Length - body));
        var length = window.IndexOfAny('<', '>');
        if (length <= 0 || window[length] != '>') return TryReadBroken(window, start, body, out tag);
        var inner = window[..length];
        var end = body + length + 1;
        if (inner[0] == '|')
        {
            if (inner.Length < 3 || inner[^1] != '|' || !IsTokenName(inner[1..^1])) return false;
            tag = new HerTag(HerTagKind.TemplateToken, start, end, false, false, false);
            return true;
        }

        var name = inner.Trim();
        var isClose = name.Length > 0 && name[0] == '/';
        if (isClose) name = name[1..].TrimStart();
        var isEmpty = name.Length > 0 && name[^1] == '/';
        if (isEmpty) name = name[..^1].TrimEnd();
        foreach (var known in Names)
        {
            if (!StartsWithName(name, known.Name, out var exact)) continue;
            if (isEmpty)
            {
                // <role_thinking/> opens nothing and, lest a thought be shown, closes nothing.
                tag = new HerTag(HerTagKind.Speech, start, end, isClose, true, false);
                return true;
            }

            var asWritten = exact && inner.Length == known.Name.Length + (isClose ? 1 : 0);
            tag = new HerTag(known.Kind, start, end, isClose, known.IsAlias || !asWritten, known.IsNative);
            return true;
        }

        return TryReadBroken(window, start, body, out tag);
    }

    /// <summary>
    /// A thinking tag that lost its <c>&gt;</c>, or has words where attributes belong: <c>&lt;role_thinking he knows</c>. It
    /// is an opener all the same, for what follows might be a thought.
    /// </summary>
    private static bool TryReadBroken(ReadOnlySpan<char> window, int start, int body, out HerTag tag)
    {
        foreach (var known in Names)
        {
            if (known.Kind is not (HerTagKind.Thought or HerTagKind.System) || !known.Name.Contains('_', StringComparison.Ordinal)) continue;
            if (window.Length <= known.Name.Length || char.IsLetterOrDigit(window[known.Name.Length]) || window[known.Name.Length] is '_' or '<') continue;
            if (!Matches(window[..known.Name.Length], known.Name, out _)) continue;
            tag = new HerTag(known.Kind, start, body + known.Name.Length, IsClose: false, IsAlias: true, known.IsNative);
            return true;
        }

        tag = default;
        return false;
    }

    /// <summary>The six tags as the format itself writes them; nearly all tags are these.</summary>
    private static bool TryReadExact(ReadOnlySpan<char> rest, int start, int body, out HerTag tag)
    {
        var closes = !rest.IsEmpty && rest[0] == '/';
        if (closes) rest = rest[1..];
        HerTagKind kind;
        int length;
        if (rest.StartsWith("role_thinking>")) (kind, length) = (HerTagKind.Thought, "role_thinking>".Length);
        else if (rest.StartsWith("role_action>")) (kind, length) = (HerTagKind.Action, "role_action>".Length);
        else if (rest.StartsWith("system_thinking>")) (kind, length) = (HerTagKind.System, "system_thinking>".Length);
        else
        {
            tag = default;
            return false;
        }

        tag = new HerTag(kind, start, body + length + (closes ? 1 : 0), closes, IsAlias: false, IsNative: false);
        return true;
    }

    /// <summary>Compares without case; space and hyphen stand for the underscore; attributes may follow.</summary>
    private static bool StartsWithName(ReadOnlySpan<char> written, string name, out bool exact)
    {
        exact = false;
        return written.Length >= name.Length && Matches(written[..name.Length], name, out exact)
            && (written.Length == name.Length || (char.IsWhiteSpace(written[name.Length]) && !IsLongerName(written)));
    }

    private static bool Matches(ReadOnlySpan<char> written, string name, out bool exact)
    {
        exact = true;
        for (var i = 0; i < name.Length; i++)
        {
            var c = written[i];
            if (c == name[i]) continue;
            exact = false;
            if (char.ToLowerInvariant(c) == name[i]) continue;
            if (name[i] == '_' && c is ' ' or '-') continue;
            return false;
        }

        return true;
    }

    /// <summary>"think" must not swallow the first word of prose in angle brackets; only <c>name="value"</c> may follow a name.</summary>
    private static bool IsLongerName(ReadOnlySpan<char> written) => !written.Contains('=');

    private static bool IsTokenName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') return false;
        }

        return true;
    }
}
