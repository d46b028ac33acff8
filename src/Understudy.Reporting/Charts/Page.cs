namespace Understudy.Reporting.Charts;

/// <summary>The two widths a figure is drawn for, in CSS pixels: a text column, and a phone of 360 pixels less its margins.</summary>
internal static class Page
{
    internal const int WideWidth = 720;
    internal const int NarrowWidth = 312;
}
