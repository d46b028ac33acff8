using System.Runtime.CompilerServices;
using System.Text;

namespace Understudy.Synthesis.Rules;

/// <summary>One statement of a note: a sentence, and the places in the scene that bear it out.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Evidence">What it rests on; at least one.</param>
public sealed record Remark(string Text, IReadOnlyList<Evidence> Evidence)
{
    internal static Remark Of(RemarkHandler sentence) => sentence.Build();
}

/// <summary>
/// Builds a remark from an interpolated string whose holes take only what carries its evidence: quotes, names, findings.
/// A plain string does not compile, so no statement about the scene gets into a note without its source.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct RemarkHandler
{
    private readonly StringBuilder _text;
    private readonly List<Evidence> _evidence;

    public RemarkHandler(int literalLength, int formattedCount)
    {
        _text = new StringBuilder(literalLength + (16 * formattedCount));
        _evidence = new List<Evidence>(formattedCount);
    }

    public void AppendLiteral(string literal)
    {
        // A quote that ends the sentence itself needs no second full stop, nor a comma after its mark.
        var closed = _text.Length > 1 && _text[^1] == '”' && _text[^2] is '?' or '!' or '？' or '！';
        if (closed && literal.StartsWith('.')) literal = literal[1..];
        else if (closed && literal.StartsWith(", ", StringComparison.Ordinal)) literal = literal[1..];
        _text.Append(literal);
    }

    public void AppendFormatted(Quote quote)
    {
        _text.Append('“').Append(quote.Text).Append('”');
        _evidence.Add(quote.Evidence);
    }

    public void AppendFormatted(Finding finding)
    {
        _text.Append(finding.Text);
        _evidence.Add(finding.Evidence);
    }

    public void AppendFormatted(Naming name) => AppendFormatted(name, null);

    /// <summary>A name; <c>'s</c> makes it possessive, <c>~says</c> puts a verb before it, any other format is a verb after it; verbs agree.</summary>
    public void AppendFormatted(Naming name, string? format)
    {
        _text.Append(format switch
        {
            null => name.Phrase,
            "'s" => name.Possessive,
            ['~', .. var verb] => $"{name.Verb(verb)} {name.Phrase}",
            _ => $"{name.Phrase} {name.Verb(format)}",
        });
        _evidence.AddRange(name.Names.Select(n => new Evidence(EvidenceField.Name, null, n)));
    }

    public Remark Build()
    {
        _text[0] = char.ToUpperInvariant(_text[0]);
        return new Remark(_text.ToString(), _evidence);
    }
}
