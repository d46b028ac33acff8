using System.Text;
using Understudy.Sources.Cards;

namespace Understudy.Tests.Sources.Cards;

/// <summary>Cards and pictures of our own for these tests.</summary>
internal static class CardText
{
    public const string Version1 = """{"name":"Orsa","description":"{{char}} keeps a lamp.","personality":"Stern.","scenario":"A tower.","first_mes":"*She lifts the lamp.* \"Who is there?\"","mes_example":"","odd":{"b":1,"a":[1.50,1e3]}}""";

    public const string Version2 = """
        {"spec":"chara_card_v2","zeta":null,"spec_version":"2.0","data":{"name":"Orsa","description":"{{char}} keeps a lamp for {{user}}.","personality":"Stern.",
        "scenario":"{{char}} waits for {{USER}}.","first_mes":"*She lifts the lamp.* \"Who is there?\"","mes_example":"<START>\n{{user}}: Hello, <BOT>.\n{{char}}: *nods* Come in.\nMind the step.\n<START>\nNight falls.\n{{char}}: Late.",
        "creator_notes":"SECRET NOTES","system_prompt":"SECRET PROMPT {{original}}","post_history_instructions":"","alternate_greetings":["Back again?",""],"tags":["sea"],"creator":"K.","character_version":"1",
        "character_book":{"entries":[{"keys":["lamp"],"content":"SECRET LORE","extensions":{"x":1}}]},"extensions":{"other/app":{"deep":[1,{"k":"ü"}]}}}}
        """;

    public static string Version3(string name = "Orsa") =>
        Version2.Replace("chara_card_v2", "chara_card_v3", StringComparison.Ordinal).Replace("\"2.0\"", "\"3.0\"", StringComparison.Ordinal)
            .Replace("\"name\":\"Orsa\"", $"\"name\":\"{name}\",\"nickname\":\"Or\",\"group_only_greetings\":[]", StringComparison.Ordinal);

    public static PngChunk Text(string keyword, string json) =>
        PngText.Create(keyword, Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(json))));

    /// <summary>A picture of one pixel with further chunks before its data.</summary>
    public static byte[] Png(params ReadOnlySpan<PngChunk> extra)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        file.Write(PngChunk.Create("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]).Whole.Span);
        foreach (var chunk in extra) file.Write(chunk.Whole.Span);
        file.Write(PngChunk.Create("IDAT", [0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01]).Whole.Span);
        file.Write(PngChunk.Create("IEND", []).Whole.Span);
        return file.ToArray();
    }
}
