/** Sizes a piece is cut in, smallest first. A person's build is a place on each of them. */
export const scales = {
  women: ["34", "36", "38", "40", "42", "44", "46"],
  womenLetters: ["XS", "S", "M", "L", "XL"],
  womenShoes: ["34", "35", "36", "37", "38", "39", "40"],
  womenBelts: ["75", "80", "85", "90", "95"],
  men: ["46", "48", "50", "52", "54", "56"],
  menTrousers: ["38", "40", "42", "44", "46", "48"],
  menShirts: ["38", "39", "40", "41", "42", "43"],
  menLetters: ["S", "M", "L", "XL", "XXL"],
  menShoes: ["39", "40", "41", "42", "43", "44"],
  menBelts: ["90", "95", "100", "105"],
  children: ["2", "4", "6", "8", "10", "12"],
  none: [],
} as const satisfies Record<string, readonly string[]>;
export type Scale = keyof typeof scales;

export type Department = "Women" | "Men" | "Unisex" | "Girls" | "Boys" | "";

type TypeOfPiece = {
  category: string;
  department: Department;
  scale: Scale;
  /** 1 lounge to 5 black tie: known to the tests, never written to a file. */
  formality: number;
  /** Worn rather in the warm or the cold months; the southern year, as the house sells. */
  season?: "warm" | "cold";
  /** What people type when they look for one, English and Portuguese. */
  searches: readonly string[];
};

const of = (
  department: Department,
  scale: Scale,
  rows: Record<string, [category: string, formality: number, searches: string, season?: "warm" | "cold"]>,
) =>
  Object.entries(rows).map(([key, [category, formality, searches, season]]): [string, TypeOfPiece] => [
    key,
    { category, department, scale, formality, searches: searches.split("|"), ...(season ? { season } : {}) },
  ]);

/** Every type of piece the house sells, by the key that models and personas use. */
export const types: ReadonlyMap<string, TypeOfPiece> = new Map([
  ...of("Women", "women", {
    blazers: ["Clothing > Blazers", 4, "blazer|tailored blazer|blazer de alfaiataria"],
    coats: ["Clothing > Coats", 4, "wool coat|wrap coat|casaco de lã", "cold"],
    trenches: ["Clothing > Trench coats", 3, "trench coat|trench"],
    jackets: ["Clothing > Jackets", 3, "jacket|bouclé jacket|jaqueta"],
    "wide-trousers": ["Clothing > Wide trousers", 4, "wide trousers|palazzo|calça pantalona"],
    "slim-trousers": ["Clothing > Slim trousers", 4, "slim trousers|cigarette trousers|calça slim"],
    jeans: ["Clothing > Jeans", 2, "jeans|straight jeans|calça jeans"],
    "midi-skirts": ["Clothing > Midi skirts", 3, "midi skirt|pleated skirt|saia midi"],
    "pencil-skirts": ["Clothing > Pencil skirts", 4, "pencil skirt|saia lápis"],
    blouses: ["Clothing > Blouses", 4, "silk blouse|tie-neck blouse|blusa de seda"],
    shirts: ["Clothing > Shirts", 3, "linen shirt|striped shirt|camisa de linho"],
    camisoles: ["Clothing > Camisoles", 3, "silk camisole|camisole|regata de seda", "warm"],
    "midi-dresses": ["Clothing > Midi dresses", 3, "midi dress|wrap dress|vestido midi"],
    "slip-dresses": ["Clothing > Slip dresses", 4, "slip dress|satin dress|vestido de cetim", "warm"],
    "evening-dresses": ["Clothing > Evening dresses", 5, "evening dress|long dress|vestido de festa"],
    jumpsuits: ["Clothing > Jumpsuits", 4, "jumpsuit|macacão"],
    swimsuits: ["Swimwear > Swimsuits", 1, "swimsuit|maiô", "warm"],
    bikinis: ["Swimwear > Bikinis", 1, "bikini|biquíni", "warm"],
  }),
  ...of("Women", "womenLetters", {
    "t-shirts": ["Clothing > T-shirts", 2, "t-shirt|cotton tee|camiseta"],
    knits: ["Clothing > Knitwear", 3, "cashmere sweater|roll-neck|tricô", "cold"],
    cardigans: ["Clothing > Cardigans", 2, "cardigan|cardigã", "cold"],
    kaftans: ["Swimwear > Kaftans", 1, "kaftan|beach cover-up|saída de praia", "warm"],
    pyjamas: ["Nightwear > Pyjamas", 1, "silk pyjamas|pijama de seda"],
    robes: ["Nightwear > Robes", 1, "silk robe|robe de seda"],
    bodysuits: ["Lingerie > Bodysuits", 2, "bodysuit|body"],
    bras: ["Lingerie > Bras", 1, "soft bra|sutiã"],
    briefs: ["Lingerie > Briefs", 1, "briefs|calcinha"],
  }),
  ...of("Women", "womenShoes", {
    heels: ["Shoes > Heels", 4, "heels|pumps|scarpin"],
    sandals: ["Shoes > Sandals", 3, "sandals|heeled sandals|sandália", "warm"],
    loafers: ["Shoes > Loafers", 3, "loafers|mocassim"],
    flats: ["Shoes > Flats", 2, "ballet flats|slingbacks|sapatilha"],
    sneakers: ["Shoes > Sneakers", 2, "sneakers|tênis branco"],
    boots: ["Shoes > Boots", 3, "ankle boots|tall boots|bota", "cold"],
  }),
  ...of("Women", "none", {
    totes: ["Bags > Totes", 3, "leather tote|work bag|bolsa grande"],
    "shoulder-bags": ["Bags > Shoulder bags", 3, "shoulder bag|bolsa de ombro"],
    clutches: ["Bags > Clutches", 5, "clutch|evening bag|bolsa de festa"],
    "silk-squares": ["Accessories > Silk squares", 4, "silk square|lenço de seda"],
    earrings: ["Jewellery > Earrings", 4, "earrings|brincos"],
    necklaces: ["Jewellery > Necklaces", 4, "necklace|colar"],
    bracelets: ["Jewellery > Bracelets", 4, "cuff|bracelet|pulseira"],
  }),
  ...of("Women", "womenBelts", { belts: ["Accessories > Belts", 3, "leather belt|cinto"] }),
  ...of("Unisex", "none", {
    scarves: ["Accessories > Scarves", 3, "cashmere scarf|cachecol", "cold"],
    sunglasses: ["Accessories > Sunglasses", 2, "sunglasses|óculos de sol", "warm"],
    hats: ["Accessories > Hats", 2, "straw hat|chapéu de palha", "warm"],
  }),
  ...of("Men", "men", {
    "men-blazers": ["Clothing > Blazers", 4, "men's blazer|suit jacket|blazer masculino"],
    "men-coats": ["Clothing > Coats", 4, "overcoat|sobretudo", "cold"],
    "men-jackets": ["Clothing > Jackets", 2, "overshirt|suede jacket|jaqueta masculina"],
  }),
  ...of("Men", "menTrousers", {
    "men-trousers": ["Clothing > Trousers", 3, "pleated trousers|chinos|calça de alfaiataria"],
    "men-jeans": ["Clothing > Jeans", 2, "selvedge jeans|jeans masculino"],
  }),
  ...of("Men", "menShirts", { "men-shirts": ["Clothing > Shirts", 3, "oxford shirt|white shirt|camisa social"] }),
  ...of("Men", "menLetters", {
    "men-t-shirts": ["Clothing > T-shirts", 2, "heavy t-shirt|camiseta"],
    "men-polos": ["Clothing > Polo shirts", 2, "knitted polo|camisa polo", "warm"],
    "men-knits": ["Clothing > Knitwear", 3, "merino sweater|crew neck|suéter", "cold"],
    "swim-shorts": ["Swimwear > Swim shorts", 1, "swim shorts|sunga", "warm"],
  }),
  ...of("Men", "menShoes", {
    "men-loafers": ["Shoes > Loafers", 3, "penny loafers|mocassim masculino"],
    "lace-ups": ["Shoes > Lace-ups", 4, "derby shoes|oxford shoes|sapato social"],
    "men-sneakers": ["Shoes > Sneakers", 2, "leather sneakers|tênis"],
  }),
  ...of("Men", "none", { ties: ["Accessories > Ties", 5, "silk tie|gravata"] }),
  ...of("Men", "menBelts", { "men-belts": ["Accessories > Belts", 3, "men's belt|cinto masculino"] }),
  ...of("Girls", "children", {
    "girls-dresses": ["Children > Girls' dresses", 2, "girls' dress|vestido infantil"],
    "girls-knits": ["Children > Girls' knitwear", 2, "girls' cardigan|tricô infantil", "cold"],
  }),
  ...of("Boys", "children", {
    "boys-shirts": ["Children > Boys' shirts", 2, "boys' shirt|camisa infantil"],
    "boys-trousers": ["Children > Boys' trousers", 2, "boys' chinos|calça infantil"],
  }),
  ...of("", "none", {
    candles: ["Home > Candles", 2, "candle|vela"],
    throws: ["Home > Throws", 2, "wool throw|manta", "cold"],
    cushions: ["Home > Cushions", 2, "cushion|almofada"],
    vases: ["Home > Vases", 2, "vase|vaso"],
  }),
]);
