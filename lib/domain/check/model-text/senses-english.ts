import type { SenseWords } from "./senses";

const counted = "(?=\\d|every|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

/** In English; longer ways of saying stand before what they hold, for what is licensed is taken out in this order. */
export const englishSenses: readonly SenseWords[] = [
  // How much.
  {
    says: `about ${counted}|around ${counted}|roughly|approximately|or so|some ${counted}`,
    keep: `about ${counted}|or so`,
  },
  {
    says: "more than half|over half|the majority|mostly|mainly|most of|the bulk of",
    by: "most of",
    keep: "most of",
  },
  { says: "(?<!more than |over )half" },
  { says: "above all|especially|particularly|chiefly|mainly", by: "first" },
  {
    says: "up to|at most|the highest|highest price|ceiling|as much as|at its highest|the largest|tops out at",
    by: "largest",
    keep: "up to",
  },
  { says: "on average|averag\\w+|average", keep: "on average" },
  { says: "in quantity|in volume|in bulk|in large quantities" },
  { says: "in all|altogether|in total" },
  { says: "all there is|only|just|solely|a single|single|one|a lone", by: "all there is|only|one|all of it" },
  { says: "all of it|entirely|wholly|purely|all", by: "all of it|(?<!above )all" },
  { says: "everything else|everything", by: "for the rest|every time|always" },
  {
    says: "always|every time|each time|without exception|in a row|consistently|invariably|every single time",
    keep: "always|every time|each time",
  },
  { says: "every other|every second|alternate", keep: "every other" },
  { says: "every|each" },
  { says: "too few|too little|too early|not enough", keep: "too few" },
  { says: "the rest|rest|others|other", by: "first" },
  { says: "(?:even )?more|ahead of any|outpac\\w+|outweigh\\w*", by: "more" },
  { says: "less|fewer|least|lowest|smallest" },
  { says: "exactly|precisely(?= \\d| every)|whole|entire|never|ever|forever|for good|permanent\\w*" },
  // How often, and how it leans.
  {
    says: "often|frequent\\w*|regular\\w*|recurr\\w*|repeatedly|return again and again|again and again|time and again|keep coming back",
    keep: "often",
  },
  {
    says: "usually|as a rule|normally|generally|tends? to|tends?|usual|typically|lean\\w*|favou?r\\w*|preference|prefer\\w*|inclin\\w*|drawn to|default|go-to|norm",
    by: "often|choice|more than half|step above the usual",
    keep: "usually|tends? to",
  },
  {
    says: "where there is a choice|where possible|when possible|preferably|given the choice|given a choice|when there is a choice|if there is a choice|by choice|choice|choices|choos\\w+|of choice",
    by: "often|default|leans?|tends?|more than half",
    keep: "where there is a choice",
  },
  // Which first.
  {
    says: "(?:before|ahead of|lead\\w*|led|first|outnumber\\w*)(?=[^:]*:.*against)",
    keep: "before(?=[^:]*:.*against)",
  },
  {
    says: "first|foremost|lead\\w*|led|to the fore|ahead of|ahead|start\\w*|begin\\w*|open(?:s|ing)? with|come before",
    by: "before|above all|opening|all there is|build on|most of",
    keep: "first|opening(?! it)|lead",
  },
  { says: "before|prior to|earlier|beforehand", by: "without a view" },
  { says: "after|afterwards|later|following" },
  { says: "since", keep: "since" },
  { says: "until now|so far|to date|for now|up to now|as yet|yet|until", by: "go by", keep: "so far|until now|yet" },
  { says: "next|coming|upcoming|due", keep: "next" },
  { says: "last|latest|most recent|most recently", keep: "the last (?:order|in)" },
  { says: "now", keep: "now" },
  { says: "recent|recently|lately|currently", by: "fortnight|two weeks|looked at|looking at|now" },
  { says: "new|newcomers?|newly|appear\\w*|arriv\\w*", by: "0% before|came|come", keep: "new" },
  { says: "again|repeat\\w*|returns?|returning|back|keeps? coming", by: "going back", keep: "again|going back" },
  { says: "went on|led on|leads? on|led to|moved on|goes on|moving on", keep: "went on" },
  { says: "most", by: "most|first" },
  // Beside what.
  { says: "above|dressier|smarter|a step up|than", by: "above|than|not with", keep: "above the usual" },
  { says: "below|beneath|under|underneath", by: "under" },
  { says: "against|compared with|compared to|to compare\\w*|versus", by: "to hold against" },
  { says: "between" },
  { says: "under|beneath|underneath" },
  { says: "or|either" },
  { says: "but|except|apart from|however" },
  { says: "without|no|not|none|nothing|nor|neither|rather than|instead of", by: "never" },
  { says: "although|though|while|whereas", by: "without|no|not|yet" },
  { says: "from now|from then|from here|from (?=[€$£¥])" },
  { says: "will|would|shall|should|may|might|can|could|must|lets?" },
  { says: "same", keep: "same" },
  { says: "differently|different|another way|a new way|new ways", keep: "differently" },
  { says: "together|as a pair|as one|side by side|paired?|as a set", keep: "together" },
  { says: "playful\\w*|play", by: "playful" },
  // By which act.
  { says: "pa(?:id|ys|ying)|full price|list price", by: "full price", keep: "full price" },
  { says: "spend\\w*|costs?|prices?|priced", by: "up to [€$£¥]|price|average" },
  {
    says: "bought|buys?|buying|purchas\\w*|shops?(?= in| for| at)|takes?(?! shape)|picks?|picked|placed",
    by: "bought|buys|paid|orders?|up to|comes|back|choice|takes|most ordered|the last in",
  },
  { says: "orders?|ordered", by: "most ordered" },
  {
    says: "view|views|viewed|viewing|looks? at|looked at|looking at|looked|looking|brows\\w+",
    by: "look\\w*|view\\w*",
  },
  { says: "search\\w*|asks?|asked|asking", by: "search\\w*" },
  { says: "visit\\w*" },
  {
    says: "already owned|owned|owning|owns?|already|in the wardrobe|existing",
    by: "own\\w*|wardrobe",
    keep: "already",
  },
  { says: "in person|face to face", keep: "in person" },
  { says: "stores?|shops?" },
  { says: "try on|try|trying on", keep: "try on" },
  { says: "coax\\w*|push\\w*|press\\w*|insist\\w*|pressure" },
  { says: "fits?|fitting|fitted", by: "fits" },
  // When it is worn.
  {
    says: "off duty|off-duty|off the clock|outside work|out of hours|after hours|away from work|at ease",
    keep: "off duty",
  },
  {
    says: "working week|work|works|working|weekdays?|office|workday|workwear",
    by: "meeting|on the way in",
    told: true,
  },
  { says: "weekends?|saturday", told: true },
  { says: "ordinary days?|everyday|every day|daily|day to day|ordinary", told: true },
  { says: "evenings?|evenings out|nights?", told: true },
  { says: "formal|formality|occasions?|ceremony|black tie" },
  { says: "mornings?|daylight|by day|all year|year-round|year round|through the year|throughout the year|tomorrow" },
  { says: "days?|day's" },
  { says: "weeks?|fortnight", by: "fortnight" },
  { says: "months?" },
  { says: "years?" },
  // Of what it is made; what is seen.
  { says: "lining|lined|hems?|seams?|collars?|sleeves?|buttons?" },
  { says: "accents?|accented|highlights?|notes?", by: "accents?|note", keep: "accent|one note" },
  { says: "closed|shut" },
  { says: "open|opened" },
  // How it feels: of the manner alone, never why.
  { says: "assured|self-assured|confident|confidence|self-possessed" },
  { says: "comfort\\w*|at ease|ease|easy|easily|relaxed|easygoing", by: "at home|off duty" },
  { says: "quiet|quietly|calm|calmly|composed|discreet\\w*|understated|subdued", by: "composed" },
  { says: "warm|warmth|warmly|welcoming", by: "welcoming" },
  { says: "because|reasons?|so(?! far)|thanks to|due to|hence|therefore|why|in order|to feel|to look", by: "so no" },
];
