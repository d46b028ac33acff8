using Understudy.Arrays;
using Understudy.Collapse.Geometry;

namespace Understudy.Cli.Probes;

/// <summary>Gathers the rows of each object, which follow each other, for LiDAR.</summary>
internal sealed class ObjectViews(int dimension, string path)
{
    // The views of one object are held until it is whole.
    private const int MostNumbers = 1 << 26;

    private readonly LidarAccumulator _lidar = new(dimension);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<double> _views = [];
    private string? _object;

    /// <summary>Takes a block's rows with the objects they are views of.</summary>
    public void Add(RowBlock block, IReadOnlyList<string> objects)
    {
        for (var i = 0; i < block.Count; i++)
        {
            if (objects[i] != _object)
            {
                Close(block.Place(path, i));
                _object = objects[i];
                if (!_done.Add(_object)) throw new InputException($"{block.Place(path, i)}: object \"{ShownName.Of(_object)}\" was there before; sort the rows so that the views of an object follow each other");
            }

            if (_views.Count > MostNumbers) throw new InputException($"{block.Place(path, i)}: object \"{ShownName.Of(_object)}\" has more than {_views.Count / dimension} views; are these names of classes instead of objects?");
            _views.AddRange(block.Values.Span.Slice(i * dimension, dimension));
        }
    }

    /// <summary>LiDAR of all objects.</summary>
    public LidarReport Report()
    {
        Close(path);
        return _lidar.Report();
    }

    private void Close(string place)
    {
        if (_object is null) return;
        if (_views.Count < 2 * dimension) throw new InputException($"{place}: object \"{ShownName.Of(_object)}\" before it has one view; LiDAR needs two or more of each");
        _lidar.AddObject([.. _views]);
        _views.Clear();
    }
}
