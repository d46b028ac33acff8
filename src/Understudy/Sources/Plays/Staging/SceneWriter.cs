using System.Globalization;
using Understudy.Roleplay;
using Understudy.Texts;

namespace Understudy.Sources.Plays.Staging;

/// <summary>Makes scenes of the staged parts of a play.</summary>
internal sealed class SceneWriter(Play play, Personae personae)
{
    private const int MostNames = 8;

    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);
    private readonly string _work = Work(play);
    private StagedPart? _before;
    private string _placeBefore = "";
    private string _place = "";

    /// <summary>The scenes of the next part of the play.</summary>
    public IEnumerable<Scene> Write(StagedPart part, ImportOptions options)
    {
        var slug = UniqueSlug(part.Part.Name);
        _place = Place(part.Part.Setting.Trim());
        var number = 0;
        foreach (var range in SceneCutter.Cut(part.Turns, options.MinTurns, options.MaxTurns))
        {
            number++;
            var (start, length) = range.GetOffsetAndLength(part.Turns.Count);
            StagedTurn[] turns = [.. part.Turns.Skip(start).Take(length)];
            var position = turns[0].Turn.Position ?? part.Part.Position;
            yield return new Scene(
                string.Create(CultureInfo.InvariantCulture, $"{_work}/{slug}/{number}"),
                new Source(play.Title, play.Author, part.Part.Name, position),
                Scenario(part, turns),
                Summary(part, start),
                Cast(part, turns),
                [.. turns.Select(t => t.Turn)])
            {
                Setting = _place.Length > 0 ? _place : null,
            };
        }

        if (!IsFrame(part) && part.Turns.Any(t => t.Turn.IsCharacter)) (_before, _placeBefore) = (part, _place);
    }

    /// <summary>Title with the author's last name, so that two plays of one title stay apart, and the dialect where it is not the usual one.</summary>
    private static string Work(Play play)
    {
        var author = play.Author.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("");
        var words = new[] { Slug.WithFigures(author, ""), Slug.WithFigures(play.Title, ""), play.Format == "epub" ? "" : Slug.Of(play.Format) }.Where(w => w.Length > 0);
        return string.Join('-', words) is { Length: > 0 } slug ? slug : "play";
    }

    /// <summary>"The same." is where the part before was; "The same. The hall." is the hall.</summary>
    private string Place(string setting)
    {
        if (!setting.StartsWith("The same", StringComparison.OrdinalIgnoreCase)) return setting;
        var rest = setting["The same".Length..].TrimStart('.', ',', ' ', '—');
        return rest.Length > 0 ? rest : _place;
    }

    private string Scenario(StagedPart part, StagedTurn[] turns)
    {
        var present = Array.Find(turns, t => t.OnStage.Count > 0)?.OnStage.Where(n => !part.Groups.ContainsKey(n)).ToList() ?? [];
        var who = present.Count == 0 ? "" : $"{Names(present)} {(present.Count > 1 || Plural.IsPeople(present[0]) ? "are" : "is")} present.";
        return string.Join(' ', new[] { Sentence(_place), who }.Where(s => s.Length > 0));
    }

    private static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' or '”' or ')' or ']' or '。' or '！' or '？' ? text : text + ".";

    private static string Names(List<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>Prologues and introductions stand before the play, not in it: nothing in them has happened.</summary>
    private static bool IsFrame(StagedPart part) =>
        Array.Exists(["Prologue", "Epilogue", "Introduction", "Preface", "Dedication"], w => part.Part.Name.StartsWith(w, StringComparison.OrdinalIgnoreCase));

    private static string Met(string where, StagedPart part, IEnumerable<StagedTurn> turns, string setting)
    {
        var who = turns.Where(t => t.Turn.IsCharacter && !part.Groups.ContainsKey(t.Turn.Speaker)).GroupBy(t => t.Turn.Speaker, StringComparer.Ordinal).Select(g => (g.Key, Count: g.Count())).ToList();
        if (who.Count == 0) return "";
        // In the order of their first words, but only those who spoke most.
        var most = who.OrderByDescending(w => w.Count).Take(MostNames).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        var names = who.Select(w => w.Key).Where(most.Contains).ToList();
        if (who.Count > MostNames) names.Add("others");
        var place = setting.Length is > 0 and <= 120 ? $" ({setting.TrimEnd('.')})" : "";
        return $"{where}{place}, {Names(names)} {(names.Count > 1 ? "spoke" : "spoke alone")}.";
    }

    private string Summary(StagedPart part, int start)
    {
        if (start > 0) return Met($"Earlier in {part.Part.Name}", part, part.Turns.Take(start), "");
        if (_before is not null) return Met($"Before this, in {_before.Part.Name}", _before, _before.Turns, _placeBefore);
        return "";
    }

    /// <summary>The first sentences of a description, as many as fit.</summary>

    private List<Character> Cast(StagedPart part, StagedTurn[] turns)
    {
        var cast = new List<Character>();
        foreach (var name in turns.SelectMany(t => t.Turn.IsCharacter ? t.OnStage.Append(t.Turn.Speaker) : t.OnStage).Distinct(StringComparer.Ordinal))
        {
            var character = personae.Character(name);
            cast.Add(part.Groups.TryGetValue(name, out var members) && members.Count > 0 ? character with { Members = members } : character);
        }

        return cast;
    }

    private string UniqueSlug(string name)
    {
        var slug = Slug.WithFigures(name, "part");
        var unique = slug;
        for (var number = 2; !_slugs.Add(unique); number++) unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return unique;
    }
}
