using Understudy.Collapse.Numerics;

namespace Understudy.Collapse.Flows;

/// <summary>The samples' half of a linear flow in as few coordinates as carry its coupling to the labels.</summary>
internal interface ILinearCoordinates
{
    /// <summary>How many coordinates stand for the samples (or the student).</summary>
    int Size { get; }

    /// <summary>U, with U^T U the matrix of the loss (half of it is x^T U^T U x) over these coordinates and then the labels; Size + C columns.</summary>
    Matrix Factor();

    /// <summary>The coordinates of samples (or a student), Size x d.</summary>
    Matrix Compress(Matrix samples);

    /// <summary>The samples (or student) at a time.</summary>
    /// <param name="coordinates">The coordinates then.</param>
    /// <param name="initial">The samples at time 0.</param>
    /// <param name="start">The coordinates at time 0.</param>
    /// <param name="progress">The time multiplied by the samples' rate.</param>
    Matrix Expand(Matrix coordinates, Matrix initial, Matrix start, double progress);
}
