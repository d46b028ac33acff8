namespace Understudy.Roleplay.Formats;

/// <summary>The <c>Name:</c> before a turn, with an ASCII or a full-width colon.</summary>
internal static class SpeakerPrefix
{
    /// <summary>Where the words begin behind a prefix that stands exactly at <paramref name="start"/>, or null without one.</summary>
    public static int? Skip(string text, int start, int end, string? speaker)
    {
        if (string.IsNullOrEmpty(speaker) || end - start < speaker.Length) return null;
        if (!text.AsSpan(start, speaker.Length).Equals(speaker, StringComparison.OrdinalIgnoreCase)) return null;
        var at = start + speaker.Length;
        while (at < end && text[at] == ' ') at++;
        if (at >= end || text[at] is not (':' or '：')) return null;
        at++;
        while (at < end && text[at] is ' ' or '\t') at++;
        return at;
    }

    /// <summary>Whether a prefix follows, white space aside.</summary>
    public static bool FollowsAt(string text, int start, string? speaker)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        return Skip(text, start, text.Length, speaker) is not null;
    }

    /// <summary>The beginning of the first line within bounds that carries the prefix, or null.</summary>
    public static int? FindLine(string text, int start, int end, string? speaker)
    {
        if (string.IsNullOrEmpty(speaker)) return null;
        for (var line = start; line < end;)
        {
            var at = line;
            while (at < end && text[at] is ' ' or '\t') at++;
            if (Skip(text, at, end, speaker) is not null) return at;
            var offset = text.AsSpan(line, end - line).IndexOf('\n');
            if (offset < 0) return null;
            line += offset + 1;
        }

        return null;
    }
}
