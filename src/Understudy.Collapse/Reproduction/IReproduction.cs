namespace Understudy.Collapse.Reproduction;

/// <summary>One experiment of the laboratory: a question that theory answers and a run that may contradict it.</summary>
public interface IReproduction
{
    /// <summary>Its name in files, such as <c>two-stages</c>.</summary>
    string Name { get; }

    /// <summary>Its title.</summary>
    string Title { get; }

    /// <summary>Runs it. The same scale gives the same numbers.</summary>
    Finding Run(ReproductionScale scale, CancellationToken cancellationToken);
}
