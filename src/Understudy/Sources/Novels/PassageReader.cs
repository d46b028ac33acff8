using Understudy.Roleplay;

namespace Understudy.Sources.Novels;

/// <summary>Takes a page apart into passages, in order, and leaves out bare cues.</summary>
internal sealed class PassageReader(int index, PageState state, List<DroppedCue> dropped)
{
    /// <summary>The longest narration before the words, in words, that still belongs to the speaker's turn.</summary>
    private const int LongestLead = 40;

    private readonly List<Passage> _passages = [];
    private readonly NovelPage _page = state.Page;

    internal List<Passage> Read()
    {
        var start = 0;
        for (var i = 0; i <= _page.Tokens.Length; i++)
        {
            if (i < _page.Tokens.Length && !IsSpoken(_page.Tokens[i])) continue;
            Narration(start, i);
            if (i < _page.Tokens.Length) Quote(_page.Tokens[i].Quote);
            start = i + 1;
        }

        return _passages;
    }

    private bool IsSpoken(Token token) => token.IsQuote && state.Decisions[token.Quote].Cue != QuoteCue.NotSpoken;

    private void Quote(int quote)
    {
        var decision = state.Decisions[quote];
        var text = Finish(_page.Content(quote), _page.TokenOf(quote) + 1);
        var segment = decision.Kind == QuoteKind.Thought ? Segment.Thought(text) : Segment.Speech(text);
        _passages.Add(new Passage(index, decision.Speaker?.Name ?? Turn.Unattributed, segment, decision.Cue == QuoteCue.Continuation));
    }

    /// <summary>Without its cue a quote that ended in a comma ends in a full stop, where the sentence ended with the cue.</summary>
    private string Finish(string text, int behind)
    {
        if (!text.EndsWith(',')) return text;
        var end = behind;
        while (end < _page.Tokens.Length && !IsSpoken(_page.Tokens[end]) && !_page.Tokens[end].EndsSentence) end++;
        return end == _page.Tokens.Length || _page.Tokens[end].EndsSentence ? text[..^1] + "." : text;
    }

    /// <summary>The narration between two quotes, sentence by sentence: the speaker's action where it is about the speaker, else the environment's.</summary>
    private void Narration(int from, int to)
    {
        var before = from > 0 ? Speaker(from - 1) : null;
        var after = to < _page.Tokens.Length ? Speaker(to) : null;
        var isLong = from == 0 && to > 0 && Texts.Words.Count(_page.Text.AsSpan(0, _page.Tokens[to - 1].End)) > LongestLead;
        for (int start = from, end; start < to; start = end)
        {
            end = start + 1;
            while (end < to && _page.Sentence[end] == _page.Sentence[start]) end++;
            var speaker = Owner(start, end, from, to, before, after, isLong && end < to);
            var text = WithoutCue(start, end, speaker);
            if (text.Any(char.IsLetterOrDigit)) _passages.Add(new Passage(index, speaker?.Name ?? Turn.Environment, Segment.Action(text)));
        }
    }

    private CastMember? Speaker(int token) => state.Decisions[_page.Tokens[token].Quote].Speaker;

    /// <summary>Whose action a sentence is; null for the environment.</summary>
    private CastMember? Owner(int start, int end, int from, int to, CastMember? before, CastMember? after, bool isLead)
    {
        foreach (var cue in state.Cues)
        {
            if (cue is null || cue.Verb < start || cue.Verb >= end || !state.Resolved.TryGetValue(cue.Subject, out var cued)) continue;
            if (cued == before || cued == after) return cued;
        }

        if (isLead || (before is null && after is null)) return null;
        var subjects = state.References
            .Where(r => r.Token >= start && r.Token < end && CueReader.IsSubject(_page, r) && !CueReader.IsSubordinate(_page, r))
            .Select(r => r.IsGroup ? null : state.Resolved.GetValueOrDefault(r)).Distinct().ToList();
        var goesOn = start == from && from > 0 && _page.LastOf(_page.Tokens[from - 1].Quote) == ',';
        var leads = end == to && to < _page.Tokens.Length && !_page.Tokens[to - 1].EndsSentence;
        if (subjects.Count == 0) return goesOn ? before : leads ? after : null;
        return subjects is [{ } one] && (one == before || one == after) ? one : null;
    }

    /// <summary>The sentence without a bare cue at its beginning; a cue inside a longer sentence stays.</summary>
    private string WithoutCue(int start, int end, CastMember? speaker)
    {
        var text = _page.Text[_page.Tokens[start].Start..(end < _page.Tokens.Length ? _page.Tokens[end].Start : _page.Text.Length)];
        var cue = state.Cues.FirstOrDefault(c => c is { IsTight: true } && IsFirst(c, start, end) && state.Resolved.GetValueOrDefault(c.Subject) == speaker);
        if (speaker is null || cue is null) return Trim(text, speaker is not null);
        var offset = _page.Tokens[start].Start;
        var spans = new List<(int Start, int End)> { Span(cue.Subject.Token, cue.Subject.End), Span(cue.Verb, cue.Verb + cue.VerbLength) };
        var behind = Math.Max(cue.Subject.End, cue.Verb + cue.VerbLength);
        if (cue.IsThought && behind + 1 < end && _page.Tokens[behind].Text == "to" && _page.Tokens[behind + 1].Text.EndsWith("self", StringComparison.Ordinal)) spans.Add(Span(behind, behind + 2));
        foreach (var (spanStart, spanEnd) in spans.OrderByDescending(s => s.Start))
        {
            text = text.Remove(spanStart - offset, spanEnd - spanStart);
        }

        dropped.Add(new DroppedCue(_page.Paragraph.Position, string.Join(' ', spans.OrderBy(s => s.Start).Select(s => _page.Text[s.Start..s.End]))));
        return Trim(text, isAction: true);
    }

    private static bool IsFirst(Cue cue, int start, int end) =>
        Math.Max(cue.Subject.End, cue.Verb + cue.VerbLength) <= end && Math.Min(cue.Subject.Token, cue.Verb) is var first && first >= start && first <= start + 1;

    private (int Start, int End) Span(int start, int end) => (_page.Tokens[start].Start, _page.Tokens[end - 1].End);

    /// <summary>The words and their inner marks; the marks that tied them to a quote go, and for an action those at its end too.</summary>
    private static string Trim(string text, bool isAction)
    {
        var trimmed = NovelText.Normalise(text).TrimStart(',', ';', ':', '—', ' ', '.', ')').TrimEnd(' ', '(');
        if (isAction) trimmed = trimmed.TrimEnd(',', ';', ':', '—', ' ').Replace(" ,", ",", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal);
        if (!trimmed.Contains(')', StringComparison.Ordinal)) trimmed = trimmed.TrimStart('(');
        if (!trimmed.Contains('(', StringComparison.Ordinal)) trimmed = trimmed.TrimEnd(')');
        return NovelText.Normalise(trimmed);
    }
}
