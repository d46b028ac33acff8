using System.Text;
using System.Text.Json;
using CsCheck;
using Understudy.Preference;

namespace Understudy.Tests.Preference;

public sealed class PreferenceFileTests
{
    [Fact]
    public async Task Winner_and_loser_or_a_b_and_label_say_the_same()
    {
        var (records, items) = await Read("""
            {"winner":"x","loser":"y"}
            {"a":"y","b":"x","label":"b","judge":{"name":"any","votes":[1,2]}}
            {"a":"x","b":"y","label":"A"}
            {"label":1,"b":"y","a":"x"}
            {"a":"y","b":"x","label":-1.0}
            """);
        Assert.Equal(2, items.Count);
        Assert.Equal(5, records.Count);
        Assert.All(records, r => Assert.Equal("x beats y", Said(r, items)));
    }

    [Fact]
    public async Task A_tie_is_a_label_or_a_mark()
    {
        var (records, _) = await Read("""
            {"winner":"x","loser":"y","tie":true}
            {"a":"x","b":"y","label":"tie"}
            {"a":"x","b":"y","label":0}
            {"winner":"x","loser":"y","tie":false}
            """);
        Assert.Equal([0, 0, 0, 1], records.Select(r => r.Sign));
    }

    [Fact]
    public async Task A_number_and_its_text_are_one_item_and_so_are_two_spellings_of_one_string()
    {
        var (records, items) = await Read("""
            {"winner":7,"loser":"7"}
            {"winner":"\u00e9\n","loser":"é\u000a","weight":2.5}
            {"winner":"","loser":"z"}
            """.Replace("\"\"", "\"😀\"", StringComparison.Ordinal));
        Assert.Equal([(0, 0, 1.0), (1, 1, 2.5), (2, 3, 1.0)], records.Select(r => (r.First, r.Second, r.Weight)));
        Assert.Equal(["7", "é\n", "😀", "z"], Enumerable.Range(0, items.Count).Select(i => items[i]));
    }

    [Fact]
    public void Any_names_survive_any_cutting_of_the_stream() => Gen.Select(Gen.String[Gen.Char['\u0001', '\ud7ff'], 1, 20].Array[2, 30], Gen.Int[1, 50], Gen.Bool).Sample((names, piece, carriageReturn) =>
    {
        var pairs = names.Zip(names.Skip(1)).ToList();
        var text = string.Join(carriageReturn ? "\r\n" : "\n", pairs.Select(p => JsonSerializer.Serialize(new { winner = p.First, loser = p.Second })));
        var items = new ItemNames();
        using var stream = new Trickle(Encoding.UTF8.GetBytes(text), piece);
        var read = PreferenceFile.ReadAsync(stream, "file", items, TestContext.Current.CancellationToken).ToBlockingEnumerable().Select(r => (items[r.First], items[r.Second])).ToList();
        Assert.Equal(pairs.Select(p => (p.First, p.Second)), read);
    });

    [Fact]
    public async Task A_line_may_be_far_longer_than_a_buffer()
    {
        var name = new string('x', 3_000_000);
        var (records, items) = await Read($"{{\"winner\":\"{name}\",\"loser\":\"\\u0079\"}}\n{{\"winner\":\"\\u0078{name[1..]}\",\"loser\":\"z\"}}");
        Assert.Equal([0, 0], records.Select(r => r.First));
        Assert.Equal(name, items[0]);
    }

    [Theory]
    [InlineData("""{"winner":"x"}""", "no loser")]
    [InlineData("""{"loser":"x"}""", "no winner")]
    [InlineData("""{"tie":true}""", "no winner")]
    [InlineData("""{}""", "no winner and no a")]
    [InlineData("""{"a":"x","label":"a"}""", "no b")]
    [InlineData("""{"a":"x","b":"y"}""", "no label")]
    [InlineData("""{"winner":"x","loser":"y","label":"a"}""", "two ways")]
    [InlineData("""{"a":"x","b":"y","tie":true}""", "two ways")]
    [InlineData("""{"winner":"x","winner":"z","loser":"y"}""", "winner stands twice")]
    [InlineData("""{"winner":"x","loser":"y","weight":1,"weight":1}""", "weight stands twice")]
    [InlineData("""{"winner":["x"],"loser":"y"}""", "winner is an array")]
    [InlineData("""{"winner":null,"loser":"y"}""", "winner is null")]
    [InlineData("""{"winner":"","loser":"y"}""", "winner is empty")]
    [InlineData("""{"winner":"x","loser":"y","tie":"yes"}""", "tie is a string")]
    [InlineData("""{"winner":"x","loser":"y","weight":0}""", "weight is not a number from 1e-9 to 1e9")]
    [InlineData("""{"winner":"x","loser":"y","weight":-1}""", "weight is not")]
    [InlineData("""{"winner":"x","loser":"y","weight":1e999}""", "weight is not")]
    [InlineData("""{"winner":"x","loser":"y","weight":"2"}""", "weight is not")]
    [InlineData("""{"a":"x","b":"y","label":"c"}""", "label is none of")]
    [InlineData("""{"a":"x","b":"y","label":2}""", "label is none of")]
    [InlineData("""{"a":"x","b":"y","label":null}""", "label is none of")]
    [InlineData("""["x","y"]""", "not an object")]
    [InlineData("""{"winner":"x","los""", "not JSON at byte")]
    [InlineData("""{"winner":"x","loser":"y"} {}""", "not JSON at byte")]
    [InlineData("""{"winner":"\ud800","loser":"y"}""", "surrogate")]
    [InlineData("winner,loser", "not JSON at byte 1")]
    public async Task What_is_no_preference_is_named_with_file_line_and_fix(string line, string complaint)
    {
        var error = await Assert.ThrowsAsync<InputException>(() => Read("{\"winner\":1,\"loser\":2}\n\n" + line));
        Assert.StartsWith("file(3): ", error.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_named()
    {
        var error = await Assert.ThrowsAsync<InputException>(() => Read([.. "{\"winner\":\""u8, 0xFF, .. "\",\"loser\":1}"u8]));
        Assert.Contains("file(1): not UTF-8", error.Message, StringComparison.Ordinal);
        var (records, _) = await Read("\uFEFF{\"winner\":1,\"loser\":2}\n");
        Assert.Single(records);
    }

    [Fact]
    public async Task An_endless_line_ends_in_an_error()
    {
        var error = await Assert.ThrowsAsync<InputException>(() => Read(new string('x', 40_000_000)));
        Assert.Contains("longer than 16 MB", error.Message, StringComparison.Ordinal);
    }

    private static Task<(List<PreferenceRecord> Records, ItemNames Items)> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static async Task<(List<PreferenceRecord> Records, ItemNames Items)> Read(byte[] bytes)
    {
        var items = new ItemNames();
        using var stream = new MemoryStream(bytes);
        var records = new List<PreferenceRecord>();
        await foreach (var record in PreferenceFile.ReadAsync(stream, "file", items, TestContext.Current.CancellationToken)) records.Add(record);
        return (records, items);
    }

    private static string Said(PreferenceRecord record, ItemNames items) => record.Sign switch
    {
        1 => $"{items[record.First]} beats {items[record.Second]}",
        -1 => $"{items[record.Second]} beats {items[record.First]}",
        _ => "tie",
    };

    /// <summary>Gives a few bytes at a time, as a pipe does.</summary>
    private sealed class Trickle(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
