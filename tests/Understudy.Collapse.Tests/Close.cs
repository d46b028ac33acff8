using Understudy.Collapse.Model;
using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Tests;

/// <summary>Asserts that numbers are near each other.</summary>
internal static class Close
{
    internal static void To(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"number {i} is {actual[i]:r}, not {expected[i]:r} +- {tolerance:g2}");
    }

    internal static void To(State expected, State actual, double tolerance)
    {
        To(expected.Samples.Span, actual.Samples.Span, tolerance);
        To(expected.Labels.Span, actual.Labels.Span, tolerance);
        To(expected.Head is null ? [] : expected.Head.Span, actual.Head is null ? [] : actual.Head.Span, tolerance);
    }

    internal static double Largest(Matrix matrix) => matrix.Span.ToArray().Max(Math.Abs);
}
