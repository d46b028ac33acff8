using System.Globalization;
using System.Text.Json;
using Understudy.Collapse.Model;

namespace Understudy.Cli.Laboratory;

/// <summary>
/// A coupling of one's own: one link a line, as CSV with the heading <c>sample,label,weight</c> or as JSON lines
/// <c>{"sample":0,"label":1,"weight":0.5}</c>; in any order, a missing weight is 1. Our addition; the paper knows no data.
/// </summary>
internal static class CouplingFile
{
    private const string Heading = "sample,label,weight";

    /// <summary>The coupling of a file; labels are 0 to the highest one named, and every sample and label in between has a link.</summary>
    /// <exception cref="InputException">The file holds something else; names the line.</exception>
    public static Coupling Read(string path)
    {
        if (!File.Exists(path)) throw new InputException($"--coupling {path}: there is no such file");
        var links = new List<(int Sample, int Label, double Weight)>();
        var number = 0;
        var csv = false;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0) continue;
            if (number == 1 && !line.StartsWith('{'))
            {
                csv = line.Replace(" ", "", StringComparison.Ordinal) is Heading or "sample,label" ? true
                    : throw new InputException($"{path}(1): starts with neither the heading {Heading} nor an object such as {{\"sample\":0,\"label\":1,\"weight\":0.5}}");
                continue;
            }

            links.Add(csv ? Cells(line, path, number) : Members(line, path, number));
        }

        if (links.Count == 0) throw new InputException($"{path}: holds no link; give one a line, {Heading}");
        return Build(links, path);
    }

    private static Coupling Build(List<(int Sample, int Label, double Weight)> links, string path)
    {
        // Numbers without gaps cannot exceed the number of links, so nothing that a file says is allocated unseen.
        var samples = links.Max(l => l.Sample) + 1L;
        var labels = links.Max(l => l.Label) + 1L;
        if (samples > links.Count) throw new InputException($"{path}: names sample {samples - 1} but has {links.Count} links; samples are numbered from 0 without gaps");
        if (labels > links.Count) throw new InputException($"{path}: names label {labels - 1} but has {links.Count} links; labels are numbered from 0 without gaps");
        var rows = new List<(int, double)>[samples];
        foreach (var (sample, label, weight) in links) (rows[sample] ??= []).Add((label, weight));
        try
        {
            return Coupling.FromRows((int)labels, rows.Select(row => (IReadOnlyList<(int, double)>)(row ?? [])));
        }
        catch (ArgumentException e)
        {
            throw new InputException($"{path}: {Complaint.Of(e)}", e);
        }
    }

    private static (int, int, double) Cells(string line, string path, int number)
    {
        var cells = line.Split(',');
        if (cells.Length is < 2 or > 3) throw new InputException($"{path}({number}): {cells.Length} cells; a link is {Heading}");
        return (Index(cells[0], "sample", path, number), Index(cells[1], "label", path, number), cells.Length == 3 ? Weight(cells[2], path, number) : 1);
    }

    private static (int, int, double) Members(string line, string path, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var link = document.RootElement;
            if (link.ValueKind != JsonValueKind.Object) throw new InputException($"{path}({number}): not an object; a link is {{\"sample\":0,\"label\":1,\"weight\":0.5}}");
            return (
                Index(Member(link, "sample"), "sample", path, number),
                Index(Member(link, "label"), "label", path, number),
                link.TryGetProperty("weight", out var weight) ? Weight(weight.GetRawText(), path, number) : 1);
        }
        catch (JsonException e)
        {
            throw new InputException($"{path}({number}): not readable as JSON: {e.Message}", e);
        }
    }

    private static string Member(JsonElement link, string name) => link.TryGetProperty(name, out var value) ? value.GetRawText() : "missing";

    private static int Index(string text, string name, string path, int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index < int.MaxValue
            ? index
            : throw new InputException($"{path}({number}): {name} is {text.Trim()}; it is a whole number from 0");

    private static double Weight(string text, string path, int number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= MinimalModel.LargestNumber
            ? weight
            : throw new InputException($"{path}({number}): weight is {text.Trim()}; it is above 0 and at most {MinimalModel.LargestNumber}");
}
