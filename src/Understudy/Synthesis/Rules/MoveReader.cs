using Understudy.Texts;

namespace Understudy.Synthesis.Rules;

/// <summary>
/// Tells from its words what a sentence does. The order of the tests is the order of how sure their signs are: a question
/// mark before an oath, an oath before an imperative, an exclamation mark only where nothing else speaks.
/// </summary>
internal static class MoveReader
{
    public static (Move Move, QuestionKind Kind) Read(string sentence, IReadOnlyList<string> names)
    {
        var words = Words.Of(sentence).ConvertAll(Lower);
        if (sentence.TrimEnd('”', '’', '"', ')', '—', '–', ' ').EndsWith('?') || sentence.Contains('？', StringComparison.Ordinal))
            return (Move.Question, KindOf(words, sentence));
        var open = Opening(sentence, words, names);
        var rest = string.Join(' ', words.Skip(open));
        var all = string.Join(' ', words);
        return (ReadStatement(sentence, words, open, rest, all), QuestionKind.None);
    }

    private static Move ReadStatement(string sentence, List<string> words, int open, string rest, string all)
    {
        if (Starts(all, Lexicon.GreetingOpenings) || Starts(rest, Lexicon.GreetingOpenings)) return Move.Greeting;
        if (Starts(all, Lexicon.FarewellOpenings) || Starts(rest, Lexicon.FarewellOpenings)) return Move.Farewell;
        if (Starts(all, Lexicon.Laments)) return Move.Lament;
        if (words.Exists(w => w is "thank" or "thanks" or "thankful" or "grateful") || Has(all, "谢谢", "感谢")) return Move.Thanks;
        if (Starts(rest, "pardon", "forgive", "excuse", "i beg your pardon", "i cry you mercy", "i am sorry", "i'm sorry")) return Move.Apology;
        if (Mine(words) && (words.Contains("will") || words.Contains("shall") || words.Contains("i'll")) && words.Exists(Lexicon.Harms.Contains) && words.Exists(IsYou)) return Move.Threat;
        if (IsCharge(words)) return Move.Accusation;
        if (Has(all, "how dare", "shame on", "for shame", "thou liest", "you lie ", "your fault", "thy fault")) return Move.Accusation;
        if (words.Count <= 12 && words.Exists(Lexicon.Insults.Contains) && (words.Exists(IsYou) || words.Count <= 4)) return Move.Insult;
        if (Starts(all, Lexicon.Oaths) || Starts(rest, Lexicon.Oaths) || Has(all, "i swear", "upon my honour", "upon my word", "upon my soul")) return Move.Oath;
        if (Starts(all, "no", "never", "not i", "nay", "i will not", "i won't", "i cannot", "i can't", "i dare not", "i'll not", "i shall not", "不"))
            return Has(all, "did not", "is not", "was not", "am not", "never did", "have not", "'tis not", "isn't", "didn't") ? Move.Denial : Move.Refusal;
        if (Starts(all, "i did not", "i am not", "i was not", "it is not", "it isn't", "'tis not", "i have not", "i never")) return Move.Denial;
        if (Starts(all, "ay", "aye", "yes", "yea", "true", "certainly", "of course", "i will", "i shall", "so be it", "very well", "amen", "agreed", "exactly", "quite so", "most willingly", "willingly", "gladly", "very gladly", "with pleasure", "by all means", "why yes", "content", "with all my heart", "是", "好"))
            return Move.Assent;
        if (Starts(rest, "let us", "let's", "shall we", "we will", "we'll", "咱们")) return Move.Proposal;
        if (Has(all, "i pray", "pray you", "prithee", "beseech", "i beg", "entreat", "please", "be so good", "be good enough", "do me the favour", "implore") || Starts(all, "pray")) return Move.Request;
        if (Starts(rest, Lexicon.Wishes) || Starts(all, Lexicon.Wishes)) return Move.Wish;
        if (Starts(rest, "i'll", "i will", "let me", "permit me", "allow me") && words.Exists(IsYou)) return Move.Offer;
        if (Starts(rest, "if ", "unless", "were ", "except ")) return Move.Condition;
        if (open < words.Count && IsImperative(words, open, sentence)) return Move.Command;
        if (Starts(all, Lexicon.Feelings) || Starts(rest, Lexicon.Feelings)) return Move.Confession;
        if (IsNews(words, all)) return Move.News;
        if (words.Exists(Lexicon.Praises.Contains) && (words.Exists(IsYou) || (sentence.EndsWith('!') && words.Count <= 8))) return Move.Praise;
        return sentence.EndsWith('!') || sentence.EndsWith('！') ? Move.Exclamation : Move.Statement;
    }

    private static bool IsImperative(List<string> words, int open, string sentence)
    {
        var verb = words[open];
        if (!Lexicon.Imperatives.Contains(verb)) return false;
        if (open + 1 == words.Count) return true;
        var next = words[open + 1];
        if (sentence.StartsWith(verb + ",", StringComparison.OrdinalIgnoreCase)) return true;
        // "love is", "rest and", "play they": a noun, or a verb with its subject behind it.
        if (next is "is" or "was" or "are" or "were" or "hath" or "has" or "and" or "of" or "shall" or "will" or "i" or "he" or "she" or "they" or "we") return verb is "come" or "go" or "see" or "hear" && next is "and";
        return verb is not "let" || next is not "us";
    }

    // "You have betrayed": the deed stands close behind the one charged with it.
    private static bool IsCharge(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is not ("you" or "thou" or "you've" or "ye") || (i > 0 && words[i - 1] is "if" or "by" or "to" or "for" or "of" or "have")) continue;
            if (words.Skip(i + 1).Take(3).Any(Lexicon.Deeds.Contains)) return true;
        }

        return false;
    }

    private static bool IsNews(List<string> words, string all)
    {
        if (Has(all, "news", "i saw", "i have seen", "i heard", "i have heard", "i met ", "i bring", "word is", "they say", "report")) return true;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] is not ("is" or "are" or "has" or "have" or "hath" or "was" or "were" or "he's" or "she's")) continue;
            for (var j = i + 1; j < words.Count && j <= i + 3; j++)
            {
                if (Lexicon.Participles.Contains(words[j])) return true;
            }
        }

        return false;
    }

    private static QuestionKind KindOf(List<string> words, string sentence)
    {
        if (words.Contains("or") && words.Exists(w => w is "which" or "whether")) return QuestionKind.Which;
        var led = true;
        foreach (var (word, start) in words.Zip(Words.Ranges(sentence), (w, r) => (w, r.Start.Value)))
        {
            // A question word asks where a clause begins; behind a verb it only joins: "Do you know who..." wants a yes or a no.
            var asks = led || EndsClause(sentence, start);
            led = asks && (Lexicon.Interjections.Contains(word) || Lexicon.Titles.Contains(word) || word is "to" or "of" or "from" or "in" or "by" or "at" or "with" or "for" or "on" or "upon" or "my");
            if (!asks) continue;
            var kind = word switch
            {
                "who" or "whom" or "whose" or "who's" => QuestionKind.Who,
                "where" or "whither" or "whence" or "where's" => QuestionKind.Where,
                "when" => QuestionKind.When,
                "why" when start == 0 && words.Count > 1 && sentence.StartsWith("Why,", StringComparison.OrdinalIgnoreCase) => QuestionKind.None,
                "why" or "wherefore" => QuestionKind.Why,
                "how" or "how's" => QuestionKind.How,
                "which" => QuestionKind.Which,
                "what" or "what's" or "whats" => QuestionKind.What,
                _ => QuestionKind.None,
            };
            if (kind != QuestionKind.None) return kind;
        }

        foreach (var (word, kind) in ChineseQuestions)
        {
            if (sentence.Contains(word, StringComparison.Ordinal)) return kind;
        }

        return QuestionKind.YesNo;
    }

    // Longer words first: 什么时候 asks for a time though 什么 is in it.
    private static readonly (string Word, QuestionKind Kind)[] ChineseQuestions =
    [
        ("什么时候", QuestionKind.When), ("何时", QuestionKind.When), ("为什么", QuestionKind.Why), ("为何", QuestionKind.Why), ("哪里", QuestionKind.Where), ("哪儿", QuestionKind.Where),
        ("何处", QuestionKind.Where), ("怎么", QuestionKind.How), ("如何", QuestionKind.How), ("谁", QuestionKind.Who), ("什么", QuestionKind.What), ("哪", QuestionKind.Which),
    ];

    private static bool EndsClause(string sentence, int at)
    {
        while (at > 0 && sentence[at - 1] is ' ' or '‘' or '\'' or '“') at--;
        return at == 0 || sentence[at - 1] is ',' or ';' or ':' or '—' or '–' or '-' or '.' or '!' or '?';
    }

    // Where a sentence begins when names, titles and little cries before it are passed over.
    private static int Opening(string sentence, List<string> words, IReadOnlyList<string> names)
    {
        var i = 0;
        while (i < words.Count - 1 && i < 5
            && (Lexicon.Interjections.Contains(words[i]) || Lexicon.Titles.Contains(words[i]) || (words[i] is "my" && Lexicon.Titles.Contains(words[i + 1]))
                || names.Any(n => n.Split(' ').Contains(words[i], StringComparer.OrdinalIgnoreCase))))
        {
            // "Come, sit": a cry before the order; "Come hither": the order itself.
            if (Lexicon.Imperatives.Contains(words[i]) && !sentence.Contains($"{words[i]},", StringComparison.OrdinalIgnoreCase)) break;
            i++;
        }

        return i;
    }

    private static string Lower(string word) => word.ToLowerInvariant().Replace('’', '\'');

    private static bool Mine(List<string> words) => words.Exists(w => w is "i" or "i'll" or "i'd" or "we" or "i've");

    private static bool IsYou(string word) => word is "you" or "thou" or "thee" or "thy" or "your" or "ye" or "you've" or "you're" or "thine" or "yourself" or "thyself";

    private static bool Starts(string text, params ReadOnlySpan<string> openings)
    {
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal) && (text.Length == opening.Length || opening.EndsWith(' ') || text[opening.Length] == ' ' || opening[^1] > '\u3000'))
                return true;
        }

        return false;
    }

    private static bool Has(string text, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
