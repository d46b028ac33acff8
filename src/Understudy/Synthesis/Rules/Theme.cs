using Understudy.Texts;

namespace Understudy.Synthesis.Rules;

/// <summary>What a plain statement is about, as its first telling word shows.</summary>
internal enum Theme
{
    /// <summary>Things in general.</summary>
    World,

    /// <summary>What is not so.</summary>
    Negation,

    /// <summary>What is to come.</summary>
    Future,

    /// <summary>The speaker.</summary>
    Self,

    /// <summary>The one spoken to.</summary>
    Partner,

    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>Tells what a sentence is about.</summary>
internal static class Themes
{
    public static Theme Of(string sentence)
    {
        var words = Words.Of(sentence).ConvertAll(w => w.ToLowerInvariant().Replace('’', '\''));
        if (words.Exists(w => w is "not" or "never" or "no" or "none" or "nothing" or "nor" || w.EndsWith("n't", StringComparison.Ordinal))) return Theme.Negation;
        if (words.Exists(w => w is "shall" or "will" or "shalt" or "wilt" or "to-morrow" or "tomorrow" || w.EndsWith("'ll", StringComparison.Ordinal))) return Theme.Future;
        foreach (var word in words)
        {
            switch (word)
            {
                case "i" or "my" or "me" or "mine" or "i'm" or "i've" or "we" or "our" or "us":
                    return Theme.Self;
                case "you" or "your" or "thou" or "thy" or "thee" or "you're" or "you've" or "thine":
                    return Theme.Partner;
                case "he" or "she" or "his" or "her" or "him" or "they" or "their" or "them" or "he's" or "she's":
                    return Theme.Other;
            }
        }

        return Theme.World;
    }
}
