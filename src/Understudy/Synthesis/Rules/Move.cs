namespace Understudy.Synthesis.Rules;

/// <summary>What a sentence does to the one who hears it.</summary>
public enum Move
{
    /// <summary>Says something; none of the others.</summary>
    Statement,

    /// <summary>Asks for something to be said.</summary>
    Question,

    /// <summary>Tells someone to do something.</summary>
    Command,

    /// <summary>Asks someone to do something.</summary>
    Request,

    /// <summary>Wants something done together.</summary>
    Proposal,

    /// <summary>Meets someone.</summary>
    Greeting,

    /// <summary>Takes leave.</summary>
    Farewell,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>Asks pardon.</summary>
    Apology,

    /// <summary>Calls someone names.</summary>
    Insult,

    /// <summary>Charges someone with a deed.</summary>
    Accusation,

    /// <summary>Promises harm.</summary>
    Threat,

    /// <summary>Calls something holy to witness.</summary>
    Oath,

    /// <summary>Says no to what is wanted.</summary>
    Refusal,

    /// <summary>Says that something is not so.</summary>
    Denial,

    /// <summary>Says yes.</summary>
    Assent,

    /// <summary>Promises help or a gift.</summary>
    Offer,

    /// <summary>Tells what has happened.</summary>
    News,

    /// <summary>Wishes, well or ill.</summary>
    Wish,

    /// <summary>Grieves.</summary>
    Lament,

    /// <summary>Praises.</summary>
    Praise,

    /// <summary>Lays a feeling bare.</summary>
    Confession,

    /// <summary>Sets a condition.</summary>
    Condition,

    /// <summary>Cries out.</summary>
    Exclamation,
}

/// <summary>What a question wants.</summary>
public enum QuestionKind
{
    /// <summary>Not a question.</summary>
    None,

    /// <summary>A yes or a no.</summary>
    YesNo,

    /// <summary>A name.</summary>
    Who,

    /// <summary>A thing.</summary>
    What,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A time.</summary>
    When,

    /// <summary>A reason.</summary>
    Why,

    /// <summary>A manner or a measure.</summary>
    How,

    /// <summary>A choice.</summary>
    Which,
}
