import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeCount } from "@/lib/domain/evidence/cite";
import { colorsOf, headOf, materialsOf } from "@/lib/domain/evidence/garments";
import { tellingOccasion } from "@/lib/domain/occasions/find-occasions";
import { groupBy } from "@/lib/domain/profile/reading";
import { isQuiet } from "@/lib/domain/taxonomy/colors";
import { singular } from "@/lib/domain/words/en-nouns";
import { capital, listText } from "@/lib/domain/words/en-words";
import type { BriefFacts } from "./brief-facts";
import { type Desk, state, type Told } from "./desk";

const most = 4;

/** How material for the customer should look: colour, cloth, pattern, setting; each only where the records take a side. */
export function writeVisual(desk: Desk, facts: BriefFacts): Told[] {
  const taste = [...writePalette(desk, facts), ...writeMaterial(desk), ...writePattern(desk, facts)];
  const frame = writeFrame(desk);
  // A setting that everybody's days have says little: it stands only where taste leaves room.
  const common = tellingOccasion(desk.occasions)?.strength === "common" && taste.length + frame.length >= 2;
  return [...taste, ...(common ? [] : writeSetting(desk)), ...frame].slice(0, most);
}

function writePalette(desk: Desk, { neutrals }: BriefFacts): Told[] {
  const { reading } = desk;
  const colors = colorsOf(reading.pieces);
  const of = colors.reduce((sum, { n }) => sum + n, 0);
  const accent = desk.traits.find(({ attribute, value }) => attribute === "color" && !isQuiet(value));
  const bright = colors.filter(({ value, n }) => !isQuiet(value) && n >= 2).slice(0, 2);
  const quiet = colors.filter(({ value }) => isQuiet(value)).slice(0, 2);
  const cite = (groups: typeof colors) => groups.map((group) => citeCount(reading, group.word, group.pieces, of));
  if (!neutrals) return [];
  return state(
    desk,
    "brief.visual.palette",
    [],
    [
      {
        form: "palette-accent",
        when: accent !== undefined && quiet.length > 0 && neutrals.share >= 0.45,
        say: () => `One ${accent!.word} piece among ${listText(quiet.map(({ word }) => word))}`,
        evidence: () => [accent!.evidence, ...cite(quiet)],
      },
      {
        form: "palette-quiet",
        when: neutrals.share >= 0.75 && quiet.length > 1,
        say: () => `${capital(quiet[0]!.word)} and ${quiet[1]!.word}, nothing louder`,
        evidence: () => [neutrals.evidence(), ...cite(quiet)],
      },
      {
        form: "palette-bright",
        when: bright.length > 1 && neutrals.share <= 0.6,
        say: () => `${capital(bright[0]!.word)} and ${bright[1]!.word} in one frame, on a plain ground`,
        evidence: () => [neutrals.evidence(), ...cite(bright)],
      },
      {
        form: "palette-touch",
        when: bright.length > 0 && quiet.length > 0,
        say: () => `${capital(quiet[0]!.word)} as the ground, ${bright[0]!.word} as the accent`,
        evidence: () => cite([quiet[0]!, bright[0]!]),
      },
    ],
  );
}

const cloths: [RegExp, string, string][] = [
  [/^(?:wool|linen|tweed|corduroy|straw)$/, "weave", "Cloth close enough to see the weave"],
  [/^(?:silk|satin|velvet|chiffon|viscose)$/, "drape", "Light that shows how the cloth falls"],
  [/^(?:knit|cashmere|fleece|mohair)$/, "knit", "Close up on the stitches, soft side light"],
  [/^(?:leather|suede|imitation leather|fur)$/, "grain", "Grain and stitching in the foreground"],
  [/^denim$/, "denim", "The cloth worn in, not fresh off the rail"],
  [/^(?:cotton|jersey)$/, "cotton", "Crisp daylight, clean surfaces"],
  [/^lace$/, "lace", "Lace against the light"],
  [/^functional fabric$/, "motion", "Pieces in motion, outdoors"],
];

function writeMaterial(desk: Desk): Told[] {
  const trait = desk.traits.find(({ attribute }) => attribute === "material");
  const [most] = materialsOf(desk.reading.pieces);
  const value = trait?.value ?? (most && most.n >= 4 && most.n / desk.reading.total >= 0.4 ? most.value : null);
  const [, segment, text] = cloths.find(([pattern]) => value !== null && pattern.test(value)) ?? [];
  if (!segment || !text) return [];
  const evidence = trait?.evidence ?? citeCount(desk.reading, most!.word, most!.pieces);
  return [{ key: `brief.visual.${segment}`, text, evidence: [evidence] }];
}

function writePattern(desk: Desk, { prints }: BriefFacts): Told[] {
  const trait = desk.traits.find(({ attribute }) => attribute === "pattern");
  if (prints && prints.share >= 0.3) {
    const word =
      trait && trait.word !== "plain cloth" ? `${capital(trait.word)} filling the frame` : "Prints filling the frame";
    return [
      { key: "brief.visual.print", text: word, evidence: [prints.evidence(), ...(trait ? [trait.evidence] : [])] },
    ];
  }
  if (prints && prints.share <= 0.06 && prints.evidence)
    return [{ key: "brief.visual.plain", text: "Plain grounds, clean edges", evidence: [prints.evidence()] }];
  return [];
}

const settings: Record<string, string> = {
  work: "City mornings, on the way in",
  evening: "Late light, tables laid",
  party: "Rooms after dark, people close together",
  wedding: "Gardens in the afternoon",
  "formal-event": "Staircases and candlelight",
  everyday: "Ordinary daylight, streets and kitchens",
  weekend: "Markets and Saturday streets",
  travel: "Platforms and half-packed cases",
  sport: "Outdoors, in motion",
  beach: "The shore, water, noon light",
  home: "Rooms in the morning",
};

function writeSetting(desk: Desk): Told[] {
  const occasion = tellingOccasion(desk.occasions);
  const text = occasion ? settings[occasion.value] : undefined;
  return occasion && text
    ? [{ key: `brief.visual.setting-${keySegment(occasion.value)}`, text, evidence: [occasion.evidence] }]
    : [];
}

/** What the picture must not crop away. */
function writeFrame(desk: Desk): Told[] {
  const trait = desk.traits.find(({ attribute }) => attribute === "type");
  if (!trait) return [];
  const slot = groupBy(trait.pieces, ({ tags }) => tags?.slot?.value)[0]?.[0];
  const head = headOf(trait.value);
  const texts: Record<string, [string, string]> = {
    bottom: ["frame-full", `Full length, so that the line of the ${head} shows`],
    "one-piece": ["frame-full", `The whole figure, ${head} from neck to hem`],
    shoes: ["frame-floor", `From the floor up: ${head} in the foreground`],
    bag: ["frame-hand", "The bag in the hand, the rest out of focus"],
    outerwear: ["frame-layer", `The ${singular(head)} open over what is worn beneath`],
    top: ["frame-collar", `Cropped at the waist, ${head} first`],
  };
  const [segment, text] = (slot && texts[slot]) || [];
  if (!segment || !text) return [];
  const evidence =
    slot === "bag"
      ? [trait.evidence, citeCount(desk.reading, "bag", trait.pieces)]
      : [trait.evidence, citeCount(desk.reading, head, trait.pieces)];
  return [{ key: `brief.visual.${segment}`, text, evidence }];
}
