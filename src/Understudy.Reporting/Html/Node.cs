using System.Text;

namespace Understudy.Reporting.Html;

/// <summary>A piece of a page. There is no way to make one from markup: text is encoded when it is written.</summary>
internal abstract class Node
{
    internal abstract void WriteTo(StringBuilder page);
}

/// <summary>Text between tags.</summary>
internal sealed class Text(string value) : Node
{
    internal override void WriteTo(StringBuilder page) => Encoding.Append(page, value, inAttribute: false);
}
