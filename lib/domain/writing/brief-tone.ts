import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeViews } from "@/lib/domain/evidence/cite";
import type { BriefFacts } from "./brief-facts";
import type { Desk, Told } from "./desk";

const most = 3;
type Tone = { word: string; evidence: () => string };

/**
 * How to speak to the customer, from a vocabulary shared by all customers (so that briefs can be grouped): one word an
 * axis, in the order register, colour, cloth, price, pace; at most three. An axis without a side stays silent.
 */
export function writeTone(desk: Desk, facts: BriefFacts): Told[] {
  const tones = [register(facts), price(desk, facts), appearance(desk, facts), cloth(desk), pace(facts)].filter(
    (tone) => tone !== null,
  );
  const chosen = tones.length > 0 ? tones.slice(0, most) : sparse(desk);
  return chosen.map(({ word, evidence }) => ({
    key: `brief.tone.${keySegment(word)}`,
    text: word,
    evidence: [evidence()],
  }));
}

function register({ formality }: BriefFacts): Tone | null {
  if (!formality) return null;
  const { mean, evidence } = formality;
  if (mean >= 3.4) return { word: "assured", evidence };
  if (mean >= 2.9) return { word: "composed", evidence };
  if (mean >= 2.4) return { word: "friendly", evidence };
  return { word: "relaxed", evidence };
}

function price(desk: Desk, { reduced }: BriefFacts): Tone | null {
  if (desk.reading.company)
    return {
      word: "businesslike",
      evidence: () =>
        desk.reading.ledger.note({
          kind: "declared",
          statement: "Declared: company account.",
          refs: [{ type: "declared", id: "customer.customer_type" }],
          certainty: "declared",
        }),
    };
  if (!reduced) return null;
  if (reduced.share >= 0.45) return { word: "direct about the price", evidence: reduced.evidence };
  // Most people pay full price most of the time: only one who always has, over many pieces, wants no coaxing.
  if (reduced.n === 0 && desk.reading.total >= 24)
    return { word: "informed, never coaxing", evidence: reduced.evidence };
  return null;
}

function appearance(desk: Desk, { prints, neutrals }: BriefFacts): Tone | null {
  if (prints && prints.share >= 0.3) return { word: "vivid", evidence: prints.evidence };
  if (neutrals && neutrals.share >= 0.75) return { word: "spare", evidence: neutrals.evidence };
  if (neutrals && neutrals.share <= 0.45) return { word: "playful with colour", evidence: neutrals.evidence };
  const accent = desk.traits.find(({ attribute, strength }) => attribute === "color" && strength === "distinctive");
  return accent ? { word: "sure of its colour", evidence: () => accent.evidence } : null;
}

function cloth(desk: Desk): Tone | null {
  const material = desk.traits.find(
    ({ attribute, strength }) => attribute === "material" && strength === "distinctive",
  );
  return material ? { word: "tactile", evidence: () => material.evidence } : null;
}

function pace({ single }: BriefFacts): Tone | null {
  if (!single) return null;
  if (single.share >= 0.6) return { word: "unhurried", evidence: single.evidence };
  return single.share <= 0.15 ? { word: "generous with ideas", evidence: single.evidence } : null;
}

/** Too little for any axis: an opening that presumes nothing. */
function sparse({ reading }: Desk): Tone[] {
  if (reading.views.length > 0)
    return [
      {
        word: "open, without pressure",
        evidence: () => citeViews(reading, "views, few purchases", reading.views, reading.views.length, "so far"),
      },
    ];
  if (reading.pieces.length === 0) return [];
  return [
    {
      word: "welcoming",
      evidence: () =>
        reading.ledger.note({
          kind: "count",
          statement: `Pieces bought so far: ${reading.total}.`,
          refs: reading.pieces.map(({ line }) => ({ type: "purchase_line", id: line.id })),
          n: reading.total,
          certainty: "counted",
        }),
    },
  ];
}
