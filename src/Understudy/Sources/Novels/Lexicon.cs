using System.Collections.Frozen;

namespace Understudy.Sources.Novels;

/// <summary>The closed word classes of English narrative that attribution rests on. No names: those come from the book.</summary>
internal static class Lexicon
{
    /// <summary>Verbs that bring speech.</summary>
    private static readonly FrozenSet<string> SpeechVerbs = Words("""
        said says say saying cried cries crying replied replies replying answered answers answering asked asks asking
        exclaimed exclaims exclaiming returned observed observes observing remarked remarks remarking added adds adding
        continued continues continuing repeated repeats repeating shouted shouts shouting pleaded pleading interrupted interrupting
        inquired inquires inquiring enquired enquiring pursued screamed screams screaming muttered mutters muttering sighed sighs
        whispered whispers whispering growled growls growling hinted laughed retorted retorts retorting roared roaring yelled yelling
        persisted demanded demands demanding faltered faltering resumed resumes echoed echoes began begins begun beginning called calling
        murmured murmurs murmuring declared declares declaring announced announces announcing suggested suggests suggesting explained
        explains explaining begged begging grumbled grumbling snapped snapping shrieked shrieking sobbed sobbing panted panting insisted
        insisting groaned groaning moaned moaning admitted agreed assented told tells telling urged warned commanded ordered commented
        concluded finished proceeded pronounced sneered gasped gasping stammered stammering hissed barked croaked squeaked squeaking sang
        sings singing recited reciting read reading chuckled rejoined interposed ejaculated responded responding protested protesting
        objected objecting quoth spoke bawled bellowed blurted piped drawled grunted wailed whimpered whined chanted
        corrected countered confessed conceded acknowledged advised allowed apologized apologised argued asserted assured
        boasted coaxed complained comforted consoled cautioned challenged chimed hooted howled implored insinuated jeered lamented mimicked
        mumbled mocked mourned nodded offered ordained prayed prompted proposed queried addressed accosted greeted questioned quoted reasoned mused musing
        related remonstrated reminded reported requested scoffed scolded scowled shrilled smiled snarled sniffed sniggered snorted
        sputtered stated stuttered submitted taunted teased thundered ventured volunteered vowed
        """);

    /// <summary>Verbs that bring a thought.</summary>
    private static readonly FrozenSet<string> ThoughtVerbs = Words("thought thinks thinking reflected wondered wondering");

    /// <summary>Verbs of the above that mean a gesture or another act too and count only where the syntax leaves no doubt.</summary>
    private static readonly FrozenSet<string> WeakVerbs = Words("""
        laughed smiled nodded sighed read reading called returned began begins begun told tells telling spoke finished proceeded scowled
        sniffed snorted offered proposed related pursued continued allowed argued mourned prayed repeated assured reminded
        questioned mocked teased begged
        """);

    private static readonly FrozenSet<string> Titles = Words("""
        Mr Mr. Mrs Mrs. Miss Ms Ms. Dr Dr. Doctor Sir Lady Lord Madam Madame Mme. Mademoiselle Mlle. Monsieur M. Master Mistress
        Colonel Col. Captain Capt. General Gen. Major Lieutenant Lt. Sergeant Sgt. Corporal Admiral Commodore Reverend Rev. Rev
        Father Mother Brother Sister Uncle Aunt Cousin Professor Prof. Inspector Constable Judge Squire Count Countess Baron Baroness
        Duke Duchess Prince Princess King Queen Bishop Dame Granny Nurse Don Señor Señora Signor Signora Herr Frau Fräulein
        """);

    private static readonly FrozenSet<string> MaleTitles = Words("""
        Mr Mr. Sir Lord Monsieur M. Master Father Brother Uncle Duke Prince King Count Baron Squire Bishop Don Señor Signor Herr
        """);

    private static readonly FrozenSet<string> FemaleTitles = Words("""
        Mrs Mrs. Miss Ms Ms. Lady Madam Madame Mme. Mademoiselle Mlle. Mistress Mother Sister Aunt Countess Baroness Duchess Princess
        Queen Dame Granny Señora Signora Frau Fräulein
        """);

    private static readonly FrozenSet<string> MaleNouns = Words("""
        man gentleman boy lad king prince duke earl count baron father papa husband brother uncle son nephew grandfather butler
        footman waiter porter coachman groom clergyman priest monk sailor soldier master landlord lord youth fellow knave gardener
        widower bachelor host grandson schoolboy policeman nobleman workman madman
        """);

    private static readonly FrozenSet<string> FemaleNouns = Words("""
        woman lady girl queen princess duchess countess baroness mother mamma mama wife sister aunt daughter niece grandmother maid
        housekeeper governess nurse widow mistress landlady ladyship hostess lass nun granddaughter charwoman laundress matron
        """);

    private static readonly FrozenSet<string> OtherPersonNouns = Words("""
        child baby cousin friend companion neighbour neighbor stranger servant cook guest visitor person voice other speaker doctor
        lawyer judge juror officer captain colonel major creature jury guard driver messenger teacher pupil player people ones
        lordship majesty highness uncle partner parent orphan merchant caller clerk
        """);

    private static readonly FrozenSet<string> Kin = Words("""
        wife husband lady mother mamma mama father papa sister brother aunt uncle daughter son niece nephew cousin friend companion
        partner guest host hostess visitor neighbour neighbor master mistress grandmother grandfather sister-in-law brother-in-law
        mother-in-law father-in-law son-in-law daughter-in-law lover betrothed
        """);

    private static readonly FrozenSet<string> FunctionWords = Words("""
        a an the and but or nor so yet for of to in on at by with without from into upon over under after before behind beside between
        through during against about as than then that this these those which who whom whose what when while where why how if
        though although because till until since unless is was are were be been being am had has have having do did does done
        could would should might must may can will shall not no never he she it they we i you him her them us me his their its my our your
        himself herself itself themselves very quite rather too also again once still just only almost even soon now here there
        out up down off away back round
        """);

    private static readonly FrozenSet<string> Subordinators = Words("""
        when while as if that though although because till until since unless before after where whether whose which who whom than like
        """);

    private static readonly FrozenSet<string> Conjunctions = Words("and but or nor so yet then when while as if that though although because till until since unless before after where whether for however");

    private static readonly FrozenSet<string> AdverbsAndAuxiliaries = Words("""
        then again only just also always still soon now here there at last once first length had has have was is could would did
        to himself herself itself themselves very rather quite too almost even never ever merely simply
        presently out aloud instantly quickly afterwards however though therefore indeed thus in reply answer haste
        turn an a low tone must might should half both all each
        """);

    private static readonly FrozenSet<string> Fillers = Words("the poor little old young dear good honest big fat great unfortunate wretched worthy");

    private static readonly FrozenSet<string> AddressWords = Words("""
        my dear dearest oh o ah well now come yes no poor sweet good old little darling here please why pray and so but mr mrs miss
        """);

    private static readonly FrozenSet<string> Abbreviations = Words("Mr Mrs Ms Dr St Esq Rev Hon Col Capt Gen Lt Sgt Prof Mme Mlle Jr Sr Messrs No Vol viz etc");

    private static readonly FrozenSet<string> NeverNames = Words("""
        I O Oh Ah Sir Madam Ma’am Miss Mr Mrs Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April
        May June July August September October November December God Heaven Christmas English French German
        Italian Spanish Dutch Irish Scotch Scottish Welsh American Russian Greek Latin Chinese England London Paris Rome Berlin Vienna
        Papa Mamma Mama Father Mother Lord Lady Mr. Mrs. Dr. But And The If When Yes No Well
        """);

    /// <summary>Short forms of given names in English, each with the names it may stand for.</summary>
    private static readonly FrozenDictionary<string, string> ShortNames = """
        Elizabeth: Lizzy Lizzie Eliza Bess Betsy
        Robert: Bob Bobby Rob
        William: Bill Billy Will
        Richard: Dick
        Thomas: Tom Tommy
        James: Jim Jimmy
        John: Jack Johnny
        Edward: Ned Ted
        Henry: Harry Hal
        Charles: Charley Charlie
        Frederick: Fred
        Joseph: Joe
        Samuel: Sam
        Benjamin: Ben
        Nicholas: Nick
        Catherine: Kate Kitty Cathy
        Ellen: Nelly
        Margaret: Peggy Meg Maggie
        Mary: Polly Molly
        Frances: Fanny
        Sarah: Sally
        Susan: Susie
        Anne: Annie Nan
        Jane: Jenny
        Martha: Patty
        Dorothy: Dolly
        """.Split('\n').Select(line => line.Split(':'))
        .SelectMany(line => Words(line[1]).Select(shortName => (Short: shortName, Full: line[0])))
        .ToFrozenDictionary(pair => pair.Short, pair => pair.Full, StringComparer.Ordinal);

    internal static bool IsThoughtVerb(string word) => ThoughtVerbs.Contains(word);

    internal static bool IsCueVerb(string word) => SpeechVerbs.Contains(word) || ThoughtVerbs.Contains(word);

    internal static bool IsWeakVerb(string word) => WeakVerbs.Contains(word);

    internal static bool IsTitle(string word) => Titles.Contains(word);

    internal static bool IsKin(string noun) => Kin.Contains(noun);

    internal static bool IsPersonNoun(string noun) =>
        MaleNouns.Contains(noun) || FemaleNouns.Contains(noun) || OtherPersonNouns.Contains(noun) || Kin.Contains(noun);

    internal static bool IsFunctionWord(string word) => FunctionWords.Contains(word.ToLowerInvariant());

    internal static bool IsSubordinator(string word) => Subordinators.Contains(word.ToLowerInvariant());

    internal static bool IsConjunction(string word) => Conjunctions.Contains(word.ToLowerInvariant());

    /// <summary>Words that may stand between a subject and its verb, or between a verb and its subject.</summary>
    internal static bool IsAdverbial(string word) =>
        AdverbsAndAuxiliaries.Contains(word) || (word.Length > 3 && word.EndsWith("ly", StringComparison.Ordinal) && char.IsLower(word[0]));

    internal static bool IsFiller(string word) => Fillers.Contains(word.ToLowerInvariant());

    internal static bool IsAddressWord(string word) => AddressWords.Contains(word.ToLowerInvariant());

    internal static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.Contains(word.ToString());

    internal static bool IsNeverName(string word) => NeverNames.Contains(word);

    /// <summary>The full given name a short one stands for, or null.</summary>
    internal static string? FullName(string name) => ShortNames.GetValueOrDefault(name);

    /// <summary>The gender a title or a noun for a person tells; unknown where it tells none.</summary>
    internal static Gender GenderOf(string word)
    {
        if (MaleTitles.Contains(word)) return Gender.Male;
        if (FemaleTitles.Contains(word)) return Gender.Female;
        var noun = word.ToLowerInvariant();
        var hyphen = noun.LastIndexOf('-');
        if (hyphen > 0) noun = noun.EndsWith("in-law", StringComparison.Ordinal) ? noun[..noun.IndexOf('-', StringComparison.Ordinal)] : noun[(hyphen + 1)..];
        return MaleNouns.Contains(noun) ? Gender.Male : FemaleNouns.Contains(noun) ? Gender.Female : Gender.Unknown;
    }

    /// <summary>The gender of a personal pronoun in the subject case.</summary>
    internal static Gender GenderOfPronoun(string pronoun) => pronoun.ToLowerInvariant() switch
    {
        "he" or "his" or "him" or "himself" => Gender.Male,
        "she" or "her" or "hers" or "herself" => Gender.Female,
        "it" or "its" or "itself" => Gender.Neuter,
        _ => Gender.Unknown,
    };

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
