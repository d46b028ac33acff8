namespace Understudy.Collapse.Preferences;

/// <summary>A matrix that is known by what it does to vectors.</summary>
internal interface ILinearMap
{
    /// <summary>The length of a product.</summary>
    int Rows { get; }

    /// <summary>The length of what is multiplied.</summary>
    int Columns { get; }

    /// <summary>The product with a vector.</summary>
    void Multiply(ReadOnlySpan<double> x, Span<double> product);

    /// <summary>The product of the transpose with a vector.</summary>
    void MultiplyTransposed(ReadOnlySpan<double> y, Span<double> product);
}
