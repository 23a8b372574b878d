import { stem } from "./tokens";

const colors = `black white ivory cream ecru beige sand stone camel tan brown chocolate chestnut cognac taupe grey gray charcoal
silver gold navy blue cobalt indigo turquoise teal aqua green bottle emerald olive khaki sage mint yellow mustard ochre orange
rust terracotta coral red burgundy oxblood wine bordeaux pink fuchsia magenta rose blush purple plum violet lilac lavender mauve
multicolour transparent`;
const garments = `dress gown skirt trousers jeans shorts leggings chinos joggers culottes pants blazer jacket coat trench parka
cardigan knit knitwear sweater jumper pullover hoodie sweatshirt shirt blouse camisole T-shirt tshirt top vest tee polo bodysuit
tunic kaftan jumpsuit playsuit dungarees suit tuxedo waistcoat cape poncho gilet anorak raincoat shoe boot sandal pump heel loafer
sneaker trainer flat mule slipper brogue oxford derby espadrille clog bag tote clutch backpack daypack satchel crossbody wallet
belt scarf shawl hat cap beanie glove tie sock tights stocking bra brief bikini swimsuit trunk robe pyjama nightdress necklace
earring bracelet ring watch sunglasses brooch umbrella`;
const materials = `cotton linen silk satin velvet chiffon lace wool cashmere leather suede fur denim jersey viscose polyester fleece
corduroy straw crepe tweed`;
const patterns = `stripe check plaid floral dot pinstripe herringbone houndstooth paisley animal graphic`;
const persons = `woman women man men girl boy lady gentleman mother father wife husband son daughter she he her his him mrs mr
womenswear menswear year old years young`;

/** Words that state a fact about colour, garment, cloth, pattern or person: none may stand in a text without evidence. */
export const guardedWords: ReadonlySet<string> = new Set(
  `${colors} ${garments} ${materials} ${patterns} ${persons}`.toLowerCase().split(/\s+/).map(stem),
);
