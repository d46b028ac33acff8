using System.Text;

namespace Understudy.Reporting.Html;

/// <summary>
/// The style sheet or the script, from this assembly: the one text a page takes as it is. Both are written without
/// <c>&lt;</c> and <c>&amp;</c>, so that HTML and XML read them alike; one that is not is refused.
/// </summary>
internal sealed class Resource : Node
{
    private readonly string _text;

    private Resource(string text) => _text = text;

    /// <summary>The embedded file of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it holds a character that would need encoding.</exception>
    internal static Resource Named(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the assembly holds no resource {name}");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        if (text.AsSpan().ContainsAny('<', '&'))
            throw new InvalidOperationException($"{name} holds '<' or '&'; write it without");
        return new Resource(text);
    }

    internal override void WriteTo(StringBuilder page) => page.Append('\n').Append(_text);
}
