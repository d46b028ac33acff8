using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Understudy.Sources;

/// <summary>What an import brought in, work by work: the document that <c>import --json</c> prints and <c>works.json</c> holds.</summary>
/// <param name="Works">The works in the order in which they were read.</param>
public sealed record ImportSummary(IReadOnlyList<WorkSummary> Works)
{
    /// <summary>The file's name in the run folder.</summary>
    public const string Name = "works.json";

    /// <summary>The document as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ImportJson.Readable.ImportSummary).ReplaceLineEndings("\n");

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static ImportSummary FromJson(string json) => JsonSerializer.Deserialize(json, ImportJson.Readable.ImportSummary)
        ?? throw new JsonException("null is no summary");
}

/// <summary>One work's counts; see <see cref="WorkCounts"/> for what is counted.</summary>
public sealed record WorkSummary(string Title, string Author, string Format, int Scenes, int Characters, int Speeches, int StageDirections, int Thoughts, int Whispers, int Unattributed)
{
    /// <summary>Speeches of 100 words and more with nobody else on stage.</summary>
    public int Soliloquies { get; init; }

    /// <summary>Paragraphs of a novel.</summary>
    public int? Paragraphs { get; init; }

    /// <summary>Paragraphs of a novel with quotation marks.</summary>
    public int? DialogueParagraphs { get; init; }

    /// <summary>Quotes of a novel that got a speaker.</summary>
    public int? AttributedQuotes { get; init; }

    /// <summary>Attributed quotes over all that somebody says or thinks, from 0 to 1; null without any.</summary>
    public double? AttributionRate { get; init; }

    /// <summary>What a reader should know about the import.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The counts again, as the import gave them.</summary>
    public WorkCounts Counts() => new()
    {
        Characters = Characters,
        Speeches = Speeches,
        StageDirections = StageDirections,
        Thoughts = Thoughts,
        Whispers = Whispers,
        Unattributed = Unattributed,
        Soliloquies = Soliloquies,
        Paragraphs = Paragraphs,
        DialogueParagraphs = DialogueParagraphs,
        AttributedQuotes = AttributedQuotes,
    };

    /// <summary>The summary of a work.</summary>
    public static WorkSummary Of(ImportedWork work) => new(
        work.Title, work.Author, work.Format, work.Scenes.Count, work.Counts.Characters, work.Counts.Speeches,
        work.Counts.StageDirections, work.Counts.Thoughts, work.Counts.Whispers, work.Counts.Unattributed)
    {
        Soliloquies = work.Counts.Soliloquies,
        Paragraphs = work.Counts.Paragraphs,
        DialogueParagraphs = work.Counts.DialogueParagraphs,
        AttributedQuotes = work.Counts.AttributedQuotes,
        AttributionRate = work.Counts.AttributedQuotes is { } attributed && attributed + work.Counts.Unattributed > 0
            ? Math.Round(attributed / (double)(attributed + work.Counts.Unattributed), 4)
            : null,
        Warnings = work.Warnings,
    };
}

[JsonSerializable(typeof(ImportSummary))]
internal sealed partial class ImportJson : JsonSerializerContext
{
    public static ImportJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });
}
