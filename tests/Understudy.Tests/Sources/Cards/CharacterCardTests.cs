using System.Text.Json.Nodes;
using CsCheck;
using Understudy.Sources.Cards;

namespace Understudy.Tests.Sources.Cards;

public class CharacterCardTests
{
    private static readonly Gen<JsonNode?> Leaf = Gen.OneOf(
        Gen.String.Select(s => (JsonNode?)JsonValue.Create(Whole(s))),
        Gen.Int.Select(i => (JsonNode?)JsonValue.Create(i)),
        Gen.Double[-1e9, 1e9].Select(d => (JsonNode?)JsonValue.Create(d)),
        Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
        Gen.Const((JsonNode?)null));

    private static readonly Gen<JsonNode?> Tree = Gen.Recursive<JsonNode?>((depth, self) => depth > 3
        ? Leaf
        : Gen.OneOf(
            Leaf,
            self.List[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())])),
            Gen.Select(Gen.String, self).List[0, 3].Select(members =>
            {
                var made = new JsonObject();
                foreach (var (key, value) in members) made[Whole(key)] = value?.DeepClone();
                return (JsonNode?)made;
            })));

    [Fact]
    public void All_three_versions_are_read()
    {
        Assert.Equal(1, CharacterCard.Parse(CardText.Version1, "a.json").Version);
        var second = CharacterCard.Parse(CardText.Version2, "a.json");
        Assert.Equal((2, "Orsa", "K.", 1), (second.Version, second.Name, second.Creator, second.LorebookEntries));
        Assert.Equal(["Back again?", ""], second.AlternateGreetings);
        Assert.Equal(("SECRET NOTES", "1", "Stern."), (second.CreatorNotes, second.CharacterVersion, second.Personality));
        var third = CharacterCard.Parse(CardText.Version3(), "a.json");
        Assert.Equal((3, "Or"), (third.Version, third.Nickname));
    }

    [Fact]
    public void An_unchanged_card_is_written_as_it_was_read()
    {
        foreach (var text in new[] { CardText.Version1, CardText.Version2, CardText.Version3() })
            Assert.Equal(text, CharacterCard.Parse(text, "a.json").ToJson());
    }

    [Fact]
    public void A_change_leaves_unknown_keys_their_order_and_foreign_extensions()
    {
        var changed = CharacterCard.Parse(CardText.Version2, "a.json").WithExtension("understudy", new JsonObject { ["plot"] = 3 }).With("scenario", "The sea.");
        var before = JsonNode.Parse(CardText.Version2)!;
        before["data"]!["extensions"]!["understudy"] = new JsonObject { ["plot"] = 3 };
        before["data"]!["scenario"] = "The sea.";
        Assert.Equal(before.ToJsonString(), JsonNode.Parse(changed.ToJson())!.ToJsonString());
        Assert.Equal("The sea.", changed.Scenario);
        Assert.Contains("1.50", CharacterCard.Parse(CardText.Version1, "a.json").With("name", "Bram").ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_keys_of_any_shape_survive_a_change() =>
        Gen.Select(Gen.String, Tree).List[0, 5].Sample(
            unknown =>
            {
                var card = (JsonObject)JsonNode.Parse(CardText.Version2)!;
                var data = (JsonObject)card["data"]!;
                foreach (var (key, value) in unknown)
                {
                    card["x" + Whole(key)] = value?.DeepClone();
                    data["x" + Whole(key)] = value?.DeepClone();
                    ((JsonObject)data["extensions"]!)["x" + Whole(key)] = value?.DeepClone();
                }

                var text = card.ToJsonString();
                Assert.Equal(text, CharacterCard.Parse(text, "a.json").ToJson());
                data["personality"] = "Kind.";
                Assert.Equal(card.ToJsonString(), JsonNode.Parse(CharacterCard.Parse(text, "a.json").With("personality", "Kind.").ToJson())!.ToJsonString());
            },
            iter: 300);

    [Theory]
    [InlineData("", "a.json(1)")]
    [InlineData("[]", "no object")]
    [InlineData("{\"spec\":", "a.json(1)")]
    [InlineData("{}", "no character card")]
    [InlineData("{\"spec\":\"chara_card_v2\"}", "no object \"data\"")]
    [InlineData("{\"spec\":\"toml\",\"data\":{}}", "chara_card_v2")]
    [InlineData("{\"spec\":7,\"data\":{}}", "chara_card_v2")]
    [InlineData("{\"spec\":\"chara_card_v2\",\"data\":{\"description\":\"x\"}}", "name")]
    [InlineData("{\"spec\":\"chara_card_v2\",\"data\":{\"name\":5}}", "must be a string")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\",\"description\":\"\"}", "a.json(1)")]
    [InlineData("{\"name\":\"\\ud800\",\"description\":\"\"}", "half of a character")]
    public void What_is_no_card_is_told_with_its_place(string json, string told) =>
        Assert.Contains(told, Assert.Throws<InputException>(() => CharacterCard.Parse(json, "a.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_an_input_error()
    {
        var deep = "{\"name\":\"a\",\"description\":" + new string('[', 100_000) + new string(']', 100_000) + "}";
        Assert.Throws<InputException>(() => CharacterCard.Parse(deep, "a.json"));
    }

    // Strings that are text: a lone half of a surrogate pair is not.
    private static string Whole(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));
}
