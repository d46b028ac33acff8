using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Understudy.Texts;

namespace Understudy.Arrays;

/// <summary>
/// Reads which labels samples have: JSON lines <c>{"id":"x","labels":["a","b"],"weights":[0.7,0.3]}</c>, weights optional, or CSV
/// and TSV with columns <c>id</c>, <c>label</c> and optionally <c>weight</c>, one line a pair.
/// </summary>
public static class SampleLabelsFile
{
    private const int MostLabels = 10_000;

    /// <summary>The samples. JSON lines are read as a stream; the pairs of a CSV file are gathered first, as those of one sample may stand apart.</summary>
    /// <exception cref="InputException">There is no such file, or a line is damaged, names a label twice or has a weight that is not positive; names the line.</exception>
    public static IAsyncEnumerable<SampleLabels> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        if (!File.Exists(path)) throw new InputException($"{path}: no such file");
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" => ReadPairsAsync(path, ',', cancellationToken),
            ".tsv" => ReadPairsAsync(path, '\t', cancellationToken),
            _ => ReadLinesAsync(path, cancellationToken),
        };
    }

    private static async IAsyncEnumerable<SampleLabels> ReadLinesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (number, line) in JsonLines.ReadAsync(path, cancellationToken).ConfigureAwait(false))
            yield return Checked(Parse(line, $"{path}({number})"));
    }

    private static SampleLabels Parse(string line, string place)
    {
        const string Form = "a sample is {\"id\":\"x\",\"labels\":[\"a\",\"b\"]}, with \"weights\":[0.7,0.3] if need be";
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("labels", out var labels) || labels.ValueKind != JsonValueKind.Array)
                throw new InputException($"{place}: no \"labels\"; {Form}");
            var id = root.TryGetProperty("id", out var named) ? Text(named, place, "id") : place;
            var weights = root.TryGetProperty("weights", out var given) && given.ValueKind != JsonValueKind.Null ? given : default;
            if (weights.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Array)) throw new InputException($"{place}: \"weights\" is no list of numbers; {Form}");
            return new SampleLabels(
                id,
                [.. labels.EnumerateArray().Select(l => Text(l, place, "labels"))],
                weights.ValueKind == JsonValueKind.Array ? [.. weights.EnumerateArray().Select(w => Number(w, place))] : null,
                place);
        }
        // Half a surrogate pair, escaped, is valid JSON and no text.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InputException($"{place}: not readable as JSON: {e.Message}", e);
        }
    }

    private static string Text(JsonElement element, string place, string field) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetRawText(),
        _ => throw new InputException($"{place}: \"{field}\" holds {element.ValueKind}; texts and numbers are read"),
    };

    private static double Number(JsonElement element, string place) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) ? number : throw new InputException($"{place}: \"weights\" holds {element.ValueKind}; numbers are read");

    private static async IAsyncEnumerable<SampleLabels> ReadPairsAsync(string path, char separator, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new CsvReader(path, separator);
        if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) throw new InputException($"{path}: the file is empty");
        var names = reader.Fields();
        int Column(string name) => names.IndexOf(name) is var at and >= 0 ? at : throw new InputException($"{path}({reader.Line}): no column \"{name}\"; the first line names the columns id, label and, if need be, weight");
        var (idColumn, labelColumn) = (Column("id"), Column("label"));
        var weightColumn = names.IndexOf("weight");
        var samples = new Dictionary<string, (List<string> Labels, List<double> Weights, long Line)>(StringComparer.Ordinal);
        var order = new List<string>();
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (reader.Count != names.Count) throw new InputException($"{path}({reader.Line}): {reader.Count} fields where the first record has {names.Count}");
            var id = reader[idColumn].ToString();
            if (!samples.TryGetValue(id, out var sample))
            {
                samples[id] = sample = ([], [], reader.Line);
                order.Add(id);
            }

            var label = reader[labelColumn].ToString();
            if (!shared.TryGetValue(label, out var known)) shared[label] = known = label;
            if (sample.Labels.Count == MostLabels) throw new InputException($"{path}({reader.Line}): sample \"{Shown(id)}\" has more than {MostLabels} labels");
            if (sample.Labels.Contains(known)) throw Twice($"{path}({reader.Line})", known);
            sample.Labels.Add(known);
            if (weightColumn < 0) continue;
            if (!double.TryParse(reader[weightColumn], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)) throw new InputException($"{path}({reader.Line}): \"{Shown(reader[weightColumn].ToString())}\" is no weight");
            sample.Weights.Add(Positive(weight, $"{path}({reader.Line})"));
        }

        foreach (var id in order)
        {
            var (labels, weights, line) = samples[id];
            yield return new SampleLabels(id, labels, weightColumn < 0 ? null : weights, $"{path}({line})");
        }
    }

    private static SampleLabels Checked(SampleLabels sample)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in sample.Labels)
        {
            if (!seen.Add(label)) throw Twice(sample.Place, label);
        }

        if (sample.Weights is { } weights && weights.Count != sample.Labels.Count) throw new InputException($"{sample.Place}: {weights.Count} weights for {sample.Labels.Count} labels");
        foreach (var weight in sample.Weights ?? []) Positive(weight, sample.Place);
        return sample;
    }

    private static double Positive(double weight, string place) =>
        weight is > 1e-9 and < 1e9 ? weight : throw new InputException($"{place}: the weight {weight.ToString(CultureInfo.InvariantCulture)} is not between 1e-9 and 1e9; leave a label without weight out");

    private static InputException Twice(string place, string label) => new($"{place}: the label \"{Shown(label)}\" comes twice; name each label once, with the sum of its weights");

    private static string Shown(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
