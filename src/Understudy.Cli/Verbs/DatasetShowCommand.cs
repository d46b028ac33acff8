using System.CommandLine;
using Spectre.Console;
using Understudy.Roleplay;
using Understudy.Roleplay.Conversations;
using Understudy.Roleplay.Formats;
using Understudy.Synthesis.Datasets;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy dataset show DATASET</c>: a sample as the model sees it, or as somebody else would.</summary>
internal static class DatasetShowCommand
{
    public static Command Create()
    {
        var dataset = DatasetCommand.Dataset();
        var id = new Option<string?>("--id") { Description = "The sample's id, or a part of it: the first that has it", HelpName = "ID" };
        var index = new Option<int>("--index") { Description = "The sample's place, from 0 (default: 0)", HelpName = "N" };
        var character = new Option<string?>("--character") { Description = "Only samples of this character", HelpName = "NAME" };
        var perspective = new Option<string>("--perspective")
        {
            Description = "model: everything the model sees and learns; director, audience (no system thinking), bystander (no thoughts), or a character's name (default: model)",
            HelpName = "WHO",
            DefaultValueFactory = _ => "model",
        };
        var chatml = new Option<bool>("--chatml") { Description = "Print the text that is tokenised, template tokens included" };
        var command = new Command("show", "Print a sample as the model sees it, or from any perspective") { dataset, id, index, character, perspective, chatml };
        command.Does(async (parsed, cancellationToken) =>
        {
            var path = DatasetFile.Locate(parsed.GetValue(dataset)!);
            var sample = await FindAsync(path, parsed.GetValue(id), parsed.GetValue(character), parsed.GetValue(index), cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(chatml)) Console.Out.Write(ChatMl.Render(sample.Messages, addGenerationPrompt: false));
            else Print(sample, parsed.GetValue(perspective)!);
            return ExitCode.Good;
        });
        return command;
    }

    private static async Task<Sample> FindAsync(string path, string? id, string? character, int index, CancellationToken cancellationToken)
    {
        var seen = 0;
        await foreach (var sample in DatasetFile.ReadAsync(path, cancellationToken).ConfigureAwait(false))
        {
            if (id is not null && !sample.Id.Contains(id, StringComparison.OrdinalIgnoreCase)) continue;
            if (character is not null && !sample.Character.Equals(character, StringComparison.OrdinalIgnoreCase)) continue;
            if (seen++ == index) return sample;
        }

        throw new InputException($"{path}: {seen} samples match, so there is none at place {index}; see understudy dataset stats for who is in it");
    }

    private static void Print(Sample sample, string who)
    {
        var self = who == "model" || who.Equals(sample.Character, StringComparison.OrdinalIgnoreCase);
        if (!self && who is not ("director" or "audience" or "bystander") && !sample.Messages.Any(m => m.Content.Contains(who, StringComparison.Ordinal)))
            throw new InputException($"--perspective {who}: nobody of that name is in {sample.Id}; model, director, audience, bystander, or a character of the scene");
        var perspective = who switch
        {
            "model" or "director" => Perspective.Director,
            "audience" => Perspective.Audience,
            "bystander" => Perspective.Bystander,
            _ => self ? Perspective.Of(sample.Character) : Perspective.Of(who),
        };
        Terminal.Out.MarkupLineInterpolated($"[dim]{sample.Id}   {sample.Work.Title}, turn {sample.Turn}{(sample.Annotator is { } annotator ? $", annotator: {annotator}" : "")}, seen by {who}[/]");
        foreach (var message in sample.Messages)
        {
            // The system prompt holds what only the character and those behind the stage may know.
            if (message.Role == MessageRole.System && !self && who != "director") continue;
            var content = message.Role == MessageRole.Assistant && who is not ("model" or "director") ? Seen(message.Content, sample, perspective) : message.Content;
            if (content is null) continue;
            Terminal.Out.WriteLine();
            Terminal.Out.MarkupLine(message.Role switch
            {
                MessageRole.System => "[bold grey]── system ──[/]",
                MessageRole.User => "[bold blue]── user ──[/]",
                _ => "[bold green]── assistant ──[/]",
            });
            Terminal.Out.MarkupLine(LayerColours.Markup(content));
        }
    }

    private static string? Seen(string content, Sample sample, Perspective perspective)
    {
        IReplyFormat format = sample.Format switch { "coser" => CoserFormat.Instance, "plain" => PlainFormat.Instance, _ => HerFormat.Instance };
        var reply = format.Parse(content, new ReplyContext(sample.Character)).Reply;
        var seen = perspective.View(new Turn(sample.Character, reply.Performance) { SystemThinking = reply.SystemThinking });
        return seen is null ? null : format.Render(new Reply(seen.SystemThinking, seen.Performance), sample.Character);
    }
}
