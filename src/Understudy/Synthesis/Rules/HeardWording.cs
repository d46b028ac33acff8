namespace Understudy.Synthesis.Rules;

/// <summary>How a note names the move that the partner has just made.</summary>
internal static class HeardWording
{
    private delegate Remark Wording(Naming partner, Quote words);

    private static readonly Dictionary<QuestionKind, Wording[]> Questions = new()
    {
        [QuestionKind.YesNo] =
        [
            (h, q) => Remark.Of($"{h:asks} {q}, a thing for yes or no."),
            (h, q) => Remark.Of($"{q} is {h:'s} question; one word could settle it."),
            (h, q) => Remark.Of($"{h:is} fishing for confirmation: {q}."),
            (h, q) => Remark.Of($"To {h:'s} {q} there are two plain answers."),
        ],
        [QuestionKind.Who] =
        [
            (h, q) => Remark.Of($"{h:wants} a name: {q}."),
            (h, q) => Remark.Of($"{q} {h:~asks}; the answer is a person."),
            (h, q) => Remark.Of($"The question is one of identity, {h:'s} {q}."),
        ],
        [QuestionKind.What] =
        [
            (h, q) => Remark.Of($"{h:asks} {q}."),
            (h, q) => Remark.Of($"{q} is what {h:wants} to know."),
            (h, q) => Remark.Of($"{h:puts} a question: {q}."),
            (h, q) => Remark.Of($"Open between them lies {h:'s} {q}."),
        ],
        [QuestionKind.Where] =
        [
            (h, q) => Remark.Of($"{h:asks} after a place: {q}."),
            (h, q) => Remark.Of($"{q} {h:~wonders}: a place is wanted."),
        ],
        [QuestionKind.When] =
        [
            (h, q) => Remark.Of($"{h:wants} a time: {q}."),
            (h, q) => Remark.Of($"It is the hour that concerns {h}: {q}."),
        ],
        [QuestionKind.Why] =
        [
            (h, q) => Remark.Of($"{h:presses} for a reason: {q}."),
            (h, q) => Remark.Of($"{q} {h:~demands}; facts alone will not do."),
            (h, q) => Remark.Of($"It is a motive that {h:seeks} with {q}."),
        ],
        [QuestionKind.How] =
        [
            (h, q) => Remark.Of($"{h:asks} for the manner of it: {q}."),
            (h, q) => Remark.Of($"{q} {h:~asks}, to learn how things stand."),
        ],
        [QuestionKind.Which] =
        [
            (h, q) => Remark.Of($"{h:puts} a choice: {q}."),
            (h, q) => Remark.Of($"{q} {h:~asks}, and one thing must give."),
        ],
    };

    private static readonly Dictionary<Move, Wording[]> Moves = new()
    {
        [Move.Command] =
        [
            (h, q) => Remark.Of($"{h:has} given an order: {q}."),
            (h, q) => Remark.Of($"{q} {h:~commands}."),
            (h, q) => Remark.Of($"An order from {h} waits to be obeyed or not: {q}."),
            (h, q) => Remark.Of($"{h:takes} charge with {q}."),
        ],
        [Move.Request] =
        [
            (h, q) => Remark.Of($"{h:begs} a favour: {q}."),
            (h, q) => Remark.Of($"{q} is a plea, and {h:is} the one pleading."),
            (h, q) => Remark.Of($"{h:asks} it courteously: {q}."),
        ],
        [Move.Proposal] =
        [
            (h, q) => Remark.Of($"{h:proposes} a common course: {q}."),
            (h, q) => Remark.Of($"{q} is the plan as {h:sees} it."),
        ],
        [Move.Greeting] =
        [
            (h, q) => Remark.Of($"{h:offers} a greeting, {q}."),
            (h, q) => Remark.Of($"{q} {h:~calls} in welcome."),
            (h, q) => Remark.Of($"A salutation has come from {h}: {q}."),
        ],
        [Move.Farewell] =
        [
            (h, q) => Remark.Of($"{h:is} taking leave: {q}."),
            (h, q) => Remark.Of($"With {q} the parting has begun on {h:'s} side."),
        ],
        [Move.Thanks] =
        [
            (h, q) => Remark.Of($"{h:gives} thanks: {q}."),
            (h, q) => Remark.Of($"Gratitude has been paid by {h} with {q}."),
        ],
        [Move.Apology] =
        [
            (h, q) => Remark.Of($"{h:asks} pardon: {q}."),
            (h, q) => Remark.Of($"{q} is {h:'s} apology, to be taken or refused."),
        ],
        [Move.Insult] =
        [
            (h, q) => Remark.Of($"{h:has} thrown an insult: {q}."),
            (h, q) => Remark.Of($"{q} was meant to hurt, and {h:knows} it."),
            (h, q) => Remark.Of($"Abuse is in the air, {h:'s} {q}."),
        ],
        [Move.Accusation] =
        [
            (h, q) => Remark.Of($"{h:lays} a charge: {q}."),
            (h, q) => Remark.Of($"{q} is an accusation, and {h:waits} to see it land."),
        ],
        [Move.Threat] =
        [
            (h, q) => Remark.Of($"{h:threatens}: {q}."),
            (h, q) => Remark.Of($"Harm has been promised by {h} in so many words, {q}."),
        ],
        [Move.Oath] =
        [
            (h, q) => Remark.Of($"{h:swears} to it: {q}."),
            (h, q) => Remark.Of($"An oath stands behind {h:'s} words, {q}."),
        ],
        [Move.Refusal] =
        [
            (h, q) => Remark.Of($"{h:refuses}: {q}."),
            (h, q) => Remark.Of($"{q} is a no, and {h:means} it."),
            (h, q) => Remark.Of($"From {h} comes a refusal, {q}."),
        ],
        [Move.Denial] =
        [
            (h, q) => Remark.Of($"{h:denies} it: {q}."),
            (h, q) => Remark.Of($"According to {h} it is not so: {q}."),
        ],
        [Move.Assent] =
        [
            (h, q) => Remark.Of($"{h:agrees}: {q}."),
            (h, q) => Remark.Of($"{q} is {h:'s} yes."),
            (h, q) => Remark.Of($"No resistance from {h}, only {q}."),
        ],
        [Move.Offer] =
        [
            (h, q) => Remark.Of($"{h:makes} an offer: {q}."),
            (h, q) => Remark.Of($"{q} is {h:'s} offer, to take or leave."),
        ],
        [Move.News] =
        [
            (h, q) => Remark.Of($"{h:brings} news: {q}."),
            (h, q) => Remark.Of($"{q} is what {h:has} to report."),
            (h, q) => Remark.Of($"What is new here comes from {h}: {q}."),
        ],
        [Move.Wish] =
        [
            (h, q) => Remark.Of($"{h:wishes} aloud: {q}."),
            (h, q) => Remark.Of($"{q} is what {h:would} have of heaven."),
        ],
        [Move.Lament] =
        [
            (h, q) => Remark.Of($"{h:grieves} openly: {q}."),
            (h, q) => Remark.Of($"Sorrow has found its voice in {h:'s} {q}."),
        ],
        [Move.Praise] =
        [
            (h, q) => Remark.Of($"{h:pays} a compliment: {q}."),
            (h, q) => Remark.Of($"{q} is praise, freely given by {h}."),
        ],
        [Move.Confession] =
        [
            (h, q) => Remark.Of($"{h:lays} a feeling bare: {q}."),
            (h, q) => Remark.Of($"{q} {h:~confides}."),
        ],
        [Move.Condition] =
        [
            (h, q) => Remark.Of($"{h:reasons} from a condition, {q}."),
            (h, q) => Remark.Of($"Everything hangs on an if for {h}: {q}."),
        ],
        [Move.Exclamation] =
        [
            (h, q) => Remark.Of($"{h:has} cried out {q}."),
            (h, q) => Remark.Of($"{q} bursts from {h}."),
            (h, q) => Remark.Of($"The heat rises with {h:'s} {q}."),
        ],
    };

    private static readonly Dictionary<Theme, Wording[]> Statements = new()
    {
        [Theme.World] =
        [
            (h, q) => Remark.Of($"{h:has} just said {q}."),
            (h, q) => Remark.Of($"The last word was {h:'s}: {q}."),
            (h, q) => Remark.Of($"{h:puts} it thus: {q}."),
            (h, q) => Remark.Of($"What reaches the ear last is {h:'s} {q}."),
            (h, q) => Remark.Of($"{q} is where {h:has} left the talk."),
        ],
        [Theme.Negation] =
        [
            (h, q) => Remark.Of($"{h:has} ruled something out: {q}."),
            (h, q) => Remark.Of($"There is a no in {h:'s} {q}."),
            (h, q) => Remark.Of($"{q} is {h:'s} last word on it."),
            (h, q) => Remark.Of($"The ground has been cleared by {h}: {q}."),
        ],
        [Theme.Future] =
        [
            (h, q) => Remark.Of($"{h:speaks} of what is to come: {q}."),
            (h, q) => Remark.Of($"The future has been named by {h}, {q}."),
            (h, q) => Remark.Of($"{q} is how {h:sees} it going."),
        ],
        [Theme.Self] =
        [
            (h, q) => Remark.Of($"{h:has} spoken of {h:'s} own case, {q}."),
            (h, q) => Remark.Of($"{q}: that is {h}, seen from inside."),
            (h, q) => Remark.Of($"{h:lets} something be known, {q}."),
            (h, q) => Remark.Of($"A glimpse of {h} was given in {q}."),
        ],
        [Theme.Partner] =
        [
            (h, q) => Remark.Of($"{h:has} turned the talk on the listener: {q}."),
            (h, q) => Remark.Of($"{q} is what {h:sees} across the stage."),
            (h, q) => Remark.Of($"A judgement has come from {h}, {q}."),
        ],
        [Theme.Other] =
        [
            (h, q) => Remark.Of($"{h:has} told of another: {q}."),
            (h, q) => Remark.Of($"Somebody is being talked about, in {h:'s} {q}."),
            (h, q) => Remark.Of($"{q} is {h:'s} word on a third person."),
        ],
    };

    /// <summary>The move, told in one of its ways.</summary>
    public static Remark Tell(Sentence sentence, Naming partner, Quote words, int way)
    {
        var wordings = sentence.Move switch
        {
            Move.Question => Questions[sentence.Kind == QuestionKind.None ? QuestionKind.What : sentence.Kind],
            Move.Statement => Statements[sentence.Theme],
            var move => Moves[move],
        };
        var told = wordings[way % wordings.Length](partner, words);
        return told with { Evidence = [.. told.Evidence, new Evidence(EvidenceField.Shape, words.Turn)] };
    }
}
