namespace Understudy.Collapse.Model;

/// <summary>The things that are drawn at random; each has its own stream of numbers.</summary>
public enum Drawn
{
    /// <summary>Sample embeddings X.</summary>
    Samples = 1,

    /// <summary>Label embeddings W.</summary>
    Labels = 2,

    /// <summary>The head P, where it is drawn.</summary>
    Head = 3,

    /// <summary>Inputs Xi of a student.</summary>
    Inputs = 4,

    /// <summary>The teacher T.</summary>
    Teacher = 5,

    /// <summary>The student's map V.</summary>
    Student = 6,

    /// <summary>The order in which samples come in batches.</summary>
    Batches = 7,

    /// <summary>The direction in which a search for the fastest rate begins.</summary>
    Probe = 8,
}
