using System.Text;

namespace Understudy.Roleplay.Formats;

/// <summary>CoSER's bracket notation: <c>[thought]</c>, <c>(action)</c>, speech as bare text, blocks separated by a space.</summary>
/// <remarks>
/// The outermost pair counts: <c>(nods (slowly))</c> is one action. Thoughts are found first, so that nothing inside
/// square brackets is ever read as something else; an opening square bracket that is never closed makes everything
/// behind it a thought, apart from balanced actions. A lone parenthesis is speech. Full-width brackets
/// (<c>（ ） ［ ］ 【 】</c>) are read as their plain counterparts. A literal bracket is written <c>\[</c>, a literal tag of HER's notation <c>&lt;\role_action&gt;</c>.
/// </remarks>
public sealed class CoserFormat : IReplyFormat
{
    private CoserFormat()
    {
    }

    /// <summary>The format.</summary>
    public static CoserFormat Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "coser";

    /// <inheritdoc/>
    public bool CarriesRoleThinking => true;

    /// <inheritdoc/>
    /// <remarks>The notation has no place for system thinking; tags of HER's notation are read as what they are all the same.</remarks>
    public ParsedReply Parse(string text, ReplyContext? context = null) => TaggedText.IsTagged(text)
        ? TaggedText.Parse(text, context, bare => new CoserParser(bare, null).Parse())
        : new CoserParser(text, context).Parse();

    /// <inheritdoc/>
    /// <remarks>System thinking is not written: the notation has no place for it.</remarks>
    public string Render(Reply reply, string? speaker = null)
    {
        var output = new StringBuilder();
        if (speaker is not null) output.Append(speaker).Append(": ");
        var first = true;
        foreach (var segment in reply.Performance.AsSpan())
        {
            if (!first) output.Append(' ');
            first = false;
            var (open, close) = segment.Kind switch
            {
                SegmentKind.Thought => ("[", "]"),
                SegmentKind.Action => ("(", ")"),
                _ => ("", ""),
            };
            output.Append(open);
            var tagless = new StringBuilder(segment.Text.Length);
            HerTagScanner.AppendEscaped(tagless, segment.Text);
            CoserEscapes.AppendEscaped(output, tagless.ToString(), isBracketed: open.Length > 0);
            output.Append(close);
        }

        return output.ToString();
    }
}
