namespace Understudy.Synthesis.Rules;

/// <summary>How a note names what the turn itself is for: the aim behind its move.</summary>
internal static class OwnWording
{
    private delegate Remark Wording(Naming self, Quote words);

    private static readonly Dictionary<QuestionKind, Wording[]> Questions = new()
    {
        [QuestionKind.YesNo] =
        [
            (s, q) => Remark.Of($"{s:wants} a yes or a no to {q}."),
            (s, q) => Remark.Of($"Somebody is to be pinned down: {q}."),
            (s, q) => Remark.Of($"{q} should leave {s} listening hard for the answer."),
            (s, q) => Remark.Of($"Doubt drives {s} here, into {q}."),
        ],
        [QuestionKind.Who] =
        [
            (s, q) => Remark.Of($"What {s:needs} is a name, hence {q}."),
            (s, q) => Remark.Of($"{s:looks} for the person behind it all: {q}."),
        ],
        [QuestionKind.What] =
        [
            (s, q) => Remark.Of($"{s:wants} to be told {q}."),
            (s, q) => Remark.Of($"Curiosity leads, and {s:asks} {q}."),
            (s, q) => Remark.Of($"With {q} the burden passes from {s} to the others."),
        ],
        [QuestionKind.Where] =
        [
            (s, q) => Remark.Of($"{s:needs} a place: {q}."),
            (s, q) => Remark.Of($"The search is {s:'s}, {q}."),
        ],
        [QuestionKind.When] =
        [
            (s, q) => Remark.Of($"{s:wants} the time fixed: {q}."),
            (s, q) => Remark.Of($"Time presses on {s}: {q}."),
        ],
        [QuestionKind.Why] =
        [
            (s, q) => Remark.Of($"{s:demands} a reason, {q}."),
            (s, q) => Remark.Of($"The facts are not enough for {s}; {q} goes for the cause."),
        ],
        [QuestionKind.How] =
        [
            (s, q) => Remark.Of($"{s:wants} it explained: {q}."),
            (s, q) => Remark.Of($"{q} has {s} measuring how things stand."),
        ],
        [QuestionKind.Which] =
        [
            (s, q) => Remark.Of($"{s:forces} a choice, {q}."),
            (s, q) => Remark.Of($"{s:pushes} the decision across: {q}."),
        ],
    };

    private static readonly Dictionary<Move, Wording[]> Moves = new()
    {
        [Move.Command] =
        [
            (s, q) => Remark.Of($"{s:wants} it done, not discussed: {q}."),
            (s, q) => Remark.Of($"The aim is obedience, so {q} comes from {s} as an order."),
            (s, q) => Remark.Of($"{s:steers} the others with {q}."),
            (s, q) => Remark.Of($"Someone must act on {q} before {s:is} satisfied."),
        ],
        [Move.Request] =
        [
            (s, q) => Remark.Of($"{s:has} to win this by courtesy: {q}."),
            (s, q) => Remark.Of($"A favour hangs on {q}, and {s:knows} it can be refused."),
        ],
        [Move.Proposal] =
        [
            (s, q) => Remark.Of($"{s:tries} to carry the others along: {q}."),
            (s, q) => Remark.Of($"{s:wants} company in it: {q}."),
        ],
        [Move.Greeting] =
        [
            (s, q) => Remark.Of($"{s:opens} the door with {q}."),
            (s, q) => Remark.Of($"Courtesy first: {q} is how {s:meets} them."),
        ],
        [Move.Farewell] =
        [
            (s, q) => Remark.Of($"{s:wants} to be gone, and {q} closes the matter."),
            (s, q) => Remark.Of($"An ending is what {s:seeks}: {q}."),
        ],
        [Move.Thanks] =
        [
            (s, q) => Remark.Of($"{s:means} to pay a debt with {q}."),
            (s, q) => Remark.Of($"Thanks are due from {s}, {q}."),
        ],
        [Move.Apology] =
        [
            (s, q) => Remark.Of($"{s:has} something to smooth over: {q}."),
            (s, q) => Remark.Of($"Pardon is the prize of {q}, and {s:asks} for it openly."),
        ],
        [Move.Insult] =
        [
            (s, q) => Remark.Of($"{s:means} to wound: {q}."),
            (s, q) => Remark.Of($"Contempt has to be audible in {s:'s} {q}."),
        ],
        [Move.Accusation] =
        [
            (s, q) => Remark.Of($"{s:wants} a confession or a blush from {q}."),
            (s, q) => Remark.Of($"The charge is {s:'s} weapon: {q}."),
        ],
        [Move.Threat] =
        [
            (s, q) => Remark.Of($"{s:wants} fear, and {q} is meant to raise it."),
            (s, q) => Remark.Of($"Nothing idle about {s:'s} {q}: the threat must be believed."),
        ],
        [Move.Oath] =
        [
            (s, q) => Remark.Of($"{s:needs} belief and swears for it: {q}."),
            (s, q) => Remark.Of($"With {q} the word of {s} is put in pledge."),
        ],
        [Move.Refusal] =
        [
            (s, q) => Remark.Of($"{s:will} not be moved: {q}."),
            (s, q) => Remark.Of($"A door is to be shut: {q}."),
            (s, q) => Remark.Of($"{s:digs} in: {q}."),
        ],
        [Move.Denial] =
        [
            (s, q) => Remark.Of($"{s:wants} the thing unsaid: {q}."),
            (s, q) => Remark.Of($"{q} must clear {s} of it."),
        ],
        [Move.Assent] =
        [
            (s, q) => Remark.Of($"{s:goes} along: {q}."),
            (s, q) => Remark.Of($"Agreement comes from {s} with {q}."),
            (s, q) => Remark.Of($"The easiest course for {s} is {q}."),
        ],
        [Move.Offer] =
        [
            (s, q) => Remark.Of($"{s:has} something to give: {q}."),
            (s, q) => Remark.Of($"By offering {q}, {s:makes} the next step easy."),
        ],
        [Move.News] =
        [
            (s, q) => Remark.Of($"{s:has} a fact to deliver, {q}."),
            (s, q) => Remark.Of($"The others must learn from {s} that {q}."),
            (s, q) => Remark.Of($"{q}: for {s} it matters that this is understood."),
        ],
        [Move.Wish] =
        [
            (s, q) => Remark.Of($"{s:calls} on higher powers, {q}."),
            (s, q) => Remark.Of($"A wish carries {s} beyond the room, {q}."),
        ],
        [Move.Lament] =
        [
            (s, q) => Remark.Of($"{s:lets} grief speak: {q}."),
            (s, q) => Remark.Of($"Pity is what {q} asks for, and {s:asks} it without shame."),
        ],
        [Move.Praise] =
        [
            (s, q) => Remark.Of($"{s:means} to please: {q}."),
            (s, q) => Remark.Of($"Warmth belongs in {s:'s} {q}."),
        ],
        [Move.Confession] =
        [
            (s, q) => Remark.Of($"{s:lowers} the guard for {q}."),
            (s, q) => Remark.Of($"A feeling is admitted, {s:'s} {q}."),
        ],
        [Move.Condition] =
        [
            (s, q) => Remark.Of($"{s:weighs} what may follow from {q}."),
            (s, q) => Remark.Of($"The bargain of {s} begins with an if: {q}."),
        ],
        [Move.Exclamation] =
        [
            (s, q) => Remark.Of($"{s:cannot} hold back {q}."),
            (s, q) => Remark.Of($"{q} should escape {s} before any thought of manners."),
            (s, q) => Remark.Of($"Heat, then sense: {s:'s} {q} comes at full force."),
        ],
    };

    private static readonly Dictionary<Theme, Wording[]> Statements = new()
    {
        [Theme.World] =
        [
            (s, q) => Remark.Of($"{s:wants} {q} to be heard and kept."),
            (s, q) => Remark.Of($"{s:sets} down {q} as a plain fact."),
            (s, q) => Remark.Of($"The point to carry across is {s:'s} {q}."),
            (s, q) => Remark.Of($"{q} should settle the matter, for {s} at least."),
            (s, q) => Remark.Of($"{s:builds} on {q}."),
        ],
        [Theme.Negation] =
        [
            (s, q) => Remark.Of($"{s:draws} a line with {q}."),
            (s, q) => Remark.Of($"Something is ruled out by {s}: {q}."),
            (s, q) => Remark.Of($"The weight of {q} is in its no."),
            (s, q) => Remark.Of($"{s:clears} the ground: {q}."),
        ],
        [Theme.Future] =
        [
            (s, q) => Remark.Of($"{s:looks} ahead: {q}."),
            (s, q) => Remark.Of($"What is to come matters to {s}, hence {q}."),
            (s, q) => Remark.Of($"{q} is {s:'s} word given in advance."),
        ],
        [Theme.Self] =
        [
            (s, q) => Remark.Of($"{s:makes} it a personal matter: {q}."),
            (s, q) => Remark.Of($"Everything {s:has} at stake gathers in {q}."),
            (s, q) => Remark.Of($"{s:gives} an account from inside, {q}."),
            (s, q) => Remark.Of($"{q}: no distance here between {s} and the words."),
        ],
        [Theme.Partner] =
        [
            (s, q) => Remark.Of($"{s:holds} up a mirror: {q}."),
            (s, q) => Remark.Of($"The words point outward from {s}, {q}."),
            (s, q) => Remark.Of($"With {q} {s:takes} the other’s measure."),
            (s, q) => Remark.Of($"{s:wants} to see {q} arrive in a face."),
        ],
        [Theme.Other] =
        [
            (s, q) => Remark.Of($"{s:tells} of another, {q}."),
            (s, q) => Remark.Of($"The talk is of a third person, {s:'s} {q}."),
            (s, q) => Remark.Of($"{s:draws} somebody’s portrait: {q}."),
        ],
    };

    /// <summary>The aim, told in one of its ways.</summary>
    public static Remark Tell(Sentence sentence, Naming self, Quote words, int way)
    {
        var wordings = sentence.Move switch
        {
            Move.Question => Questions[sentence.Kind == QuestionKind.None ? QuestionKind.What : sentence.Kind],
            Move.Statement => Statements[sentence.Theme],
            var move => Moves[move],
        };
        var told = wordings[way % wordings.Length](self, words);
        return told with { Evidence = [.. told.Evidence, new Evidence(EvidenceField.Shape, words.Turn)] };
    }
}
