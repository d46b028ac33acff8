using System.Collections.Frozen;

namespace Understudy.Synthesis.Rules;

/// <summary>The words by which moves are known, in the English of four centuries.</summary>
internal static class Lexicon
{
    public static readonly FrozenSet<string> Imperatives = Set("""
        go come stay speak tell give take let look see hear bring leave stand sit hold fetch get put make bid think fear be do don't
        hark listen mark note open shut close ring strike draw fight fly run haste hasten follow lead send call cry read write show hide
        keep remember forget consider believe trust begone away hence begin stop cease wait tarry lie rest sleep wake rise arise kneel
        bear lay set cast throw drop pull push turn return beware peace silence drink eat taste try prove swear say answer ask
        seek find search prepare dismiss march enter advance retire retreat attend pass dispatch confess repent love kiss
        scratch rub touch feed heal serve hurry dry wipe drag knock pour fill lock unlock count try carry lift permit suffer
        never doubt play sing dance help save spare kill slay bind seize arrest unhand observe leave depart withdraw suppose imagine
        walk ride rouse raise light blow wash clean mind learn teach guess choose pay sell buy lend cut tear break burn bury talk mount
        """);

    public static readonly FrozenSet<string> Interjections = Set("""
        o oh ah well why nay ay aye yea now then and but come pray please good so ha ho lo hum hush pshaw yes no what faith marry indeed
        sir madam mother father brother sister lord lady gentlemen dear sweet uncle aunt cousin
        """);

    public static readonly FrozenSet<string> Insults = Set("""
        villain villains knave knaves fool fools traitor traitors liar liars rogue rogues wretch coward cowards hag hags rascal rascals monster idiot
        cur scoundrel dolt blockhead devil fiend bawd strumpet whore viper toad dog dogs swine beast brute wretches slave slaves shrew minx jade puppy
        booby bumpkin blackguard hypocrite jackass clod puppet dunce caitiff minion thief murderer butcher tyrant
        """);

    public static readonly FrozenSet<string> Praises = Set("""
        brave noble excellent sweet beautiful wonderful charming delightful valiant worthy gracious fair perfect admirable gentle lovely divine
        accomplished splendid magnificent clever precious
        """);

    public static readonly FrozenSet<string> Participles = Set("""
        dead come gone fled slain arrived married returned born lost won taken killed ta'en murdered murder'd fallen banished landed missing escaped
        engaged sold burnt burned broken ruined arrested wounded
        """);

    public static readonly FrozenSet<string> Deeds = Set("""
        lied betrayed deceived stole stolen murdered murder'd killed forgot forgotten wronged robbed cheated abused ruined broke broken
        spoiled hurt tricked seduced insulted abandoned neglected
        """);

    public static readonly FrozenSet<string> Harms = Set("""
        kill hang strike whip punish beat slay destroy revenge repent regret suffer die pay burn curse ruin break fight cut tear
        """);

    public static readonly FrozenSet<string> Titles = Set("""
        sir sirs madam ma'am lord lords lady ladies majesty highness grace worship gentlemen gentles masters master mistress miss mother father brother
        sister uncle aunt cousin coz son daughter child boy girl friend friends love dear dearest liege sovereign king queen captain doctor nurse
        papa mamma wife husband nuncle thane fellow neighbour honour
        """);

    /// <summary>Words that carry grammar, not matter; a stress never falls on them, and repeating one echoes nobody.</summary>
    public static readonly FrozenSet<string> Grammar = Set("""
        a an the and or but nor yet so if then than that this these those there here it its he him his she her hers they them their theirs we us our ours
        i me my mine you your yours thou thee thy thine ye who whom whose which what where when why how be am is are was were been being art wast
        have has had hast hath having do does did dost doth doing shall shalt should shouldst will wilt would wouldst may mayst might can canst could
        must ought let not no yes ay of in on at by for with from to into unto upon out up down off over under about after before between
        through as too very more most much many some any all each every both such own same other another one
        now again once ever never also only just even still thus o oh ah well come go say says said tell know think make made take give get see
        'tis 'twas it's i'll i'm i've you're you'll he's she's that's there's what's we'll they're don't can't won't isn't doesn't didn't i'd you've let's
        indeed perhaps quite rather really almost because while whilst since till until though although else like unless
        sir madam lord lady mr mrs good great little man thing things something anything nothing way
        """);

    /// <summary>A phrase does not end on one of these.</summary>
    public static readonly FrozenSet<string> Openers = Set("""
        a an the and or but nor so if that this these those his her its their our my your thy thine of in on at by for with from to into unto upon
        is are was were be am as not no very who whom whose which what where when how shall will would should may might can could must do does did
        have has had hath i we he she they you thou it's i'll than more most too such some any every each one all o mine when while
        let am been being never ever only both dost doth art wilt shalt through between about
        """);

    public static readonly string[] GreetingOpenings =
        ["hail", "all hail", "welcome", "good morrow", "good morning", "good day", "good evening", "good even", "good afternoon", "hello", "how do you do",
         "god save", "how are you", "how now", "你好", "早上好"];

    public static readonly string[] FarewellOpenings =
        ["farewell", "adieu", "good night", "good-night", "goodnight", "good-bye", "goodbye", "good bye", "fare you well", "fare thee well", "god be with you",
         "god b'wi' you", "再见", "再會", "so farewell"];

    public static readonly string[] Oaths =
        ["by heaven", "by god", "by my", "by the lord", "by jove", "by mine", "by all", "i swear", "upon my", "on my honour", "on my word", "zounds", "'sblood", "sblood", "'swounds",
         "in faith", "i' faith", "i'faith", "egad", "ecod", "odso", "in god's name", "so help me", "good heavens", "for heaven's sake", "god's", "by the"];

    public static readonly string[] Laments = ["alas", "alack", "woe", "ah me", "ay me", "oh dear", "o horror", "wretched", "唉", "poor "];

    public static readonly string[] Wishes = ["may ", "would that", "would i", "god grant", "heaven grant", "heavens", "a plague", "a curse", "curse", "cursed", "accursed", "damn", "damned", "god bless", "bless", "i wish", "long live", "heaven forbid"];

    public static readonly string[] Feelings =
        ["i love", "i do love", "i confess", "i fear", "i am afraid", "i'm afraid", "i hate", "i am sick", "i am glad", "i am sorry", "i dread", "i long", "i hope", "my heart", "i feel",
         "i am so", "i cannot bear", "i adore", "i tremble", "i am weary", "i am tired"];

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
