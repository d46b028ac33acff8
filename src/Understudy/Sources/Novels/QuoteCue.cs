namespace Understudy.Sources.Novels;

/// <summary>The rule that decided who says a quote, in the order in which the rules are asked.</summary>
public enum QuoteCue
{
    /// <summary>No rule had good evidence: the quote has no speaker.</summary>
    None,

    /// <summary>Nobody says it: a title, a label, a word spoken of.</summary>
    NotSpoken,

    /// <summary>It goes on from the paragraph before, whose quote was not closed.</summary>
    Continuation,

    /// <summary>A verb of speech or thought with a name: "said Alice", "Alice replied", "Alice said:".</summary>
    Name,

    /// <summary>A verb of speech or thought with a description: "cried his wife", "said the butler".</summary>
    Description,

    /// <summary>A verb of speech or thought with a pronoun, resolved.</summary>
    Pronoun,

    /// <summary>Another quote of the same paragraph has the speaker.</summary>
    SameParagraph,

    /// <summary>The sentence before it, in the same paragraph, tells what one person does.</summary>
    ActionBefore,

    /// <summary>Two speak in turn, and the turn is known on both sides.</summary>
    AlternationClosed,

    /// <summary>Two speak in turn, and the turn is known on one side, near by.</summary>
    AlternationOpen,

    /// <summary>The speech before calls someone by name, who answers.</summary>
    Addressee,

    /// <summary>The sentence behind it, in the same paragraph, tells what one person does.</summary>
    ActionAfter,
}
