namespace Understudy.Collapse.Experiments;

/// <summary>An experiment whose settings take all combinations of their axes' values; of its points the last axis turns fastest.</summary>
public sealed record Sweep
{
    /// <summary>The most points of a sweep.</summary>
    public const int MostPoints = 10_000_000;

    /// <summary>A sweep.</summary>
    /// <exception cref="ArgumentException">There is no axis, an axis comes twice, there are too many points, or a point is impossible; the message names it.</exception>
    public Sweep(Experiment start, IReadOnlyList<Axis> axes)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(axes);
        if (axes.Count == 0) throw new ArgumentException("vary is missing; a sweep varies at least one setting");
        if (axes.GroupBy(axis => axis.Setting).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new ArgumentException($"vary names {twice.Key} twice; give all its values at once");
        var count = axes.Aggregate(1.0, (product, axis) => product * axis.Values.Count);
        if (count > MostPoints) throw new ArgumentException($"vary asks for {count:g4} points; at most {MostPoints} are run");
        (Start, Axes, Count) = (start, axes, (int)count);
        for (var point = 0; point < Count; point++) Check(point);
    }

    /// <summary>What does not vary.</summary>
    public Experiment Start { get; }

    /// <summary>What varies.</summary>
    public IReadOnlyList<Axis> Axes { get; }

    /// <summary>How many points there are.</summary>
    public int Count { get; }

    /// <summary>The value of each axis at a point, 0 to <see cref="Count"/> - 1.</summary>
    public IReadOnlyList<double> ValuesAt(int point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(point);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(point, Count);
        var values = new double[Axes.Count];
        for (var axis = Axes.Count - 1; axis >= 0; axis--)
        {
            values[axis] = Axes[axis].Values[point % Axes[axis].Values.Count];
            point /= Axes[axis].Values.Count;
        }

        return values;
    }

    /// <summary>The experiment of a point.</summary>
    public Experiment At(int point)
    {
        var values = ValuesAt(point);
        var experiment = Start;
        foreach (var setting in Setting.All)
            for (var axis = 0; axis < Axes.Count; axis++)
                if (Axes[axis].Setting == setting.Name) experiment = setting.Apply(experiment, values[axis]);
        return experiment;
    }

    private void Check(int point)
    {
        try
        {
            At(point).Validate();
        }
        catch (ArgumentException e)
        {
            var values = ValuesAt(point);
            throw new ArgumentException($"at {string.Join(", ", Axes.Select((axis, i) => $"{axis.Setting} = {values[i]}"))}: {e.Message}", e);
        }
    }
}
