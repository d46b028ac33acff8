using System.Text;

namespace Understudy.Cli;

/// <summary>Colours for the layers of a text in HER's notation; every character of the text stays as it is.</summary>
internal static class LayerColours
{
    private static readonly (string Open, string Close, string Style)[] Layers =
    [
        ("<system_thinking>", "</system_thinking>", "grey"),
        ("<role_thinking>", "</role_thinking>", "italic magenta"),
        ("<role_action>", "</role_action>", "yellow"),
    ];

    /// <summary>The text as console markup.</summary>
    public static string Markup(string text)
    {
        var output = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var (start, layer) = Next(text, at);
            if (layer < 0) return output.Append(Spectre.Console.Markup.Escape(text[at..])).ToString();
            var (_, closing, style) = Layers[layer];
            var close = text.IndexOf(closing, start, StringComparison.Ordinal);
            var end = close < 0 ? text.Length : close + closing.Length;
            output.Append(Spectre.Console.Markup.Escape(text[at..start]));
            output.Append('[').Append(style).Append(']').Append(Spectre.Console.Markup.Escape(text[start..end])).Append("[/]");
            at = end;
        }

        return output.ToString();
    }

    private static (int Start, int Layer) Next(string text, int from)
    {
        var (first, layer) = (text.Length, -1);
        for (var i = 0; i < Layers.Length; i++)
        {
            var at = text.IndexOf(Layers[i].Open, from, StringComparison.Ordinal);
            if (at >= 0 && at < first) (first, layer) = (at, i);
        }

        return (first, layer);
    }
}
