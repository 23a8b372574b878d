import { citeViews } from "@/lib/domain/evidence/cite";
import { colorsOf, materialsOf } from "@/lib/domain/evidence/garments";
import { isQuiet } from "@/lib/domain/taxonomy/colors";
import { listText } from "@/lib/domain/words/lists";
import { en, pt, type Said, said } from "@/lib/domain/words/said";
import { type Brief, wordingOf } from "./brief";
import type { Lead } from "./brief-direction";
import { keptPieces, type Word, wordsOf } from "./brief-words";
import type { Told } from "./desk";
import { voices } from "./tone-of-direction";

/**
 * How to speak to the customer: first as the direction of the wardrobe asks for, then the manner, one word an axis
 * (register, appearance, price, pace). An axis without a side stays silent. Too little for either: an opening that
 * presumes nothing.
 */
export function writeTone(brief: Brief): Told[] {
  const tones = [...(brief.lead ? [voiceOf(brief, brief.lead)] : []), ...manner(brief)];
  return tones.length > 0 ? tones : sparse(brief);
}

function voiceOf(brief: Brief, lead: Lead): Told {
  const wording = wordingOf(lead);
  const { names, say, bare } = voices[wording];
  const words = namedBy[names](brief, lead);
  return {
    key: `brief.tone.${wording}`,
    text: words.length > 0 ? say(listText(words.map((word) => word.said))) : bare,
    evidence: [...new Set([...lead.evidence, ...words.map(({ evidence }) => evidence())])],
  };
}

const namedBy = {
  cloth: clothOf,
  cloths: clothsOf,
  brights: (brief: Brief, lead: Lead) =>
    colorsNamed(brief, lead)
      .filter(({ value }) => !isQuiet(value))
      .slice(0, 2),
  colors: (brief: Brief, lead: Lead) => colorsNamed(brief, lead).slice(0, 2),
  garment: ({ garments }: Brief) => garments.slice(0, 1),
};

/** The cloth most of the direction's pieces have, as the whole wardrobe counts it. */
function clothOf({ desk: { reading }, words }: Brief, { pieces }: Lead): Word[] {
  const [first] = materialsOf(keptPieces(reading, "material", pieces)).filter(({ n }) => n >= 2);
  return words.cloths.filter(({ value }) => value === first?.value);
}

/** That one, and the one the wardrobe has most of besides. */
function clothsOf(brief: Brief, lead: Lead): Word[] {
  const [first] = clothOf(brief, lead);
  const second = brief.words.cloths.find(({ value, n }) => value !== first?.value && n >= 2);
  return first ? [first, ...(second ? [second] : [])] : [];
}

function colorsNamed({ desk: { reading }, words }: Brief, { pieces }: Lead): Word[] {
  const of = wordsOf(reading, colorsOf(keptPieces(reading, "color", pieces)));
  return of.flatMap(({ value }) => words.colors.find((color) => color.value === value) ?? []);
}

type Axis = { word: Said; evidence: () => string } | null;

/** Register, appearance, price and pace in one item: "composed, spare, never coaxing". */
function manner(brief: Brief): Told[] {
  const axes = [register(brief), appearance(brief), price(brief) ?? pace(brief)].filter((axis) => axis !== null);
  if (axes.length === 0) return [];
  return [
    {
      key: "brief.tone.manner",
      text: said(axes.map(({ word }) => word.en).join(", "), axes.map(({ word }) => word.pt).join(", ")),
      evidence: axes.map(({ evidence }) => evidence()),
    },
  ];
}

function register({ facts: { formality } }: Brief): Axis {
  if (!formality) return null;
  const { mean, evidence } = formality;
  if (mean >= 3.4) return { word: said("assured", "seguro"), evidence };
  if (mean >= 2.9) return { word: said("composed", "sereno"), evidence };
  if (mean >= 2.4) return { word: said("friendly", "cordial"), evidence };
  return { word: said("relaxed", "descontraído"), evidence };
}

/** Only where the wardrobe differs from what all customers buy: where everybody wears prints, nobody is vivid. */
function appearance({ desk, lead, facts: { prints, neutrals } }: Brief): Axis {
  // A brief that leads with the print is vivid already; one that leads elsewhere has stripes and checks, which are not.
  if (lead?.direction === "print") return null;
  if (lead === null && prints && prints.share >= Math.max(0.3, prints.usual * 1.25))
    return { word: said("vivid", "vivo"), evidence: prints.evidence };
  if (neutrals && neutrals.share >= Math.max(0.75, neutrals.usual * 1.1))
    return { word: said("spare", "enxuto"), evidence: neutrals.evidence };
  if (neutrals && neutrals.share <= Math.min(0.45, neutrals.usual * 0.8 || 0.45))
    return { word: said("playful with colour", "lúdico com a cor"), evidence: neutrals.evidence };
  const accent = desk.traits.find(({ attribute, value }) => attribute === "color" && !isQuiet(value));
  if (accent)
    return {
      word: said(en`at ease with ${accent.said}`, pt`à vontade com ${accent.said}`),
      evidence: () => accent.evidence,
    };
  const cloth = desk.traits.find(({ attribute }) => attribute === "material");
  return cloth ? { word: said("tactile", "tátil"), evidence: () => cloth.evidence } : null;
}

function price({ desk, facts: { reduced } }: Brief): Axis {
  // Most people pay full price most of the time: only one who always has, over many pieces, wants no coaxing.
  if (desk.reading.company || !reduced || reduced.n > 0 || desk.reading.total < 24) return null;
  return { word: said("never coaxing", "sem insistir"), evidence: reduced.evidence };
}

function pace({ facts: { single } }: Brief): Axis {
  if (!single) return null;
  if (single.share >= 0.6) return { word: said("unhurried", "sem pressa"), evidence: single.evidence };
  return single.share <= 0.15
    ? { word: said("generous with ideas", "generoso em ideias"), evidence: single.evidence }
    : null;
}

function sparse({ desk: { reading } }: Brief): Told[] {
  if (reading.views.length > 0)
    return [
      {
        key: "brief.tone.open-without-pressure",
        text: said("open, without pressure", "aberto, sem pressão"),
        evidence: [citeViews(reading, "views, few purchases", reading.views, reading.views.length, "so far")],
      },
    ];
  if (reading.pieces.length === 0) return [];
  const evidence = reading.ledger.note({
    kind: "count",
    statement: en`Pieces bought so far: ${reading.total}.`,
    refs: reading.pieces.map(({ line }) => ({ type: "purchase_line", id: line.id })),
    n: reading.total,
    certainty: "counted",
  });
  return [{ key: "brief.tone.welcoming", text: said("welcoming", "acolhedor"), evidence: [evidence] }];
}
