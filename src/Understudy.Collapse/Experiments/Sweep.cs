using Understudy.Collapse.Model;

namespace Understudy.Collapse.Experiments;

/// <summary>An experiment whose settings take all combinations of their axes' values; of its points the last axis turns fastest.</summary>
public sealed record Sweep
{
    /// <summary>The most points of a sweep.</summary>
    public const int MostPoints = 10_000_000;

    /// <summary>A sweep.</summary>
    /// <exception cref="ArgumentException">There is no axis, an axis comes twice, an axis turns a setting that nothing here reads, there are too many points, or no point is possible; the message names the field.</exception>
    public Sweep(Experiment start, IReadOnlyList<Axis> axes)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(axes);
        if (axes.Count == 0) throw new ArgumentException("vary is missing; a sweep varies at least one setting");
        if (axes.GroupBy(axis => axis.Setting).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new ArgumentException($"vary names {twice.Key} twice; give all its values at once");
        var count = axes.Aggregate(1.0, (product, axis) => product * axis.Values.Count);
        if (count > MostPoints) throw new ArgumentException($"vary asks for {count:g4} points; at most {MostPoints} are run");
        (Start, Axes, Count) = (start, axes, (int)count);
        foreach (var axis in axes)
            if (IdleWhy(axis.Setting) is { } why) throw new ArgumentException($"vary names {axis.Setting}; it changes nothing here: {why}");
        RequireSomePoint();
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
    /// <exception cref="ArgumentException">A value cannot be given to its setting; the message names the setting.</exception>
    public Experiment At(int point)
    {
        var values = ValuesAt(point);
        var experiment = Start;
        foreach (var setting in Setting.All)
            for (var axis = 0; axis < Axes.Count; axis++)
                if (Axes[axis].Setting == setting.Name) experiment = setting.Apply(experiment, values[axis]);
        return experiment;
    }

    // A sweep may cross the border of what is possible; one that lies beyond it altogether is a mistake, shown by its first point.
    private void RequireSomePoint()
    {
        var first = Complaint(0);
        for (var point = 1; first is not null; point++)
        {
            if (point == Count) throw new ArgumentException($"at {string.Join(", ", Axes.Select((axis, i) => $"{axis.Setting} = {ValuesAt(0)[i]}"))}: {first}{(Count > 1 ? $"; nor is any other of the {Count} points possible" : "")}");
            if (Complaint(point) is null) return;
        }
    }

    private string? Complaint(int point)
    {
        try
        {
            At(point).Validate();
            return null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    private string? IdleWhy(string setting) => setting switch
    {
        "classes" or "per-class" or "frustrated" or "frustrated-labels" or "f" when Start.Coupling is not null => "the coupling brings its own samples",
        "p0" or "lp" when Start.Head == Head.None => "there is no head",
        "p0" when Start.Initial?.Head is not null => "init brings the head",
        "sv" when !Start.HasStudent => "there is no student",
        "sx" when Start.HasStudent => "the samples are a student's embeddings; sv is their spread",
        "sx" or "sv" or "sw" when Start.Initial is not null => "init brings the start",
        "seed" when Start.Initial is not null && !Start.HasStudent => "init brings the start",
        _ => null,
    };
}
