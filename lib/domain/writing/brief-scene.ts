import { citeViews } from "@/lib/domain/evidence/cite";
import { typeOf } from "@/lib/domain/evidence/garments";
import { tellingOccasion } from "@/lib/domain/occasions/find-occasions";
import { groupBy, type Reading } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { capital, type Said } from "@/lib/domain/words/said";
import { type Brief, coloredIn, nextGarments, wordingOf } from "./brief";
import { isUnderwear } from "./brief-words";
import type { Told } from "./desk";
import { onePiece } from "./one-piece";
import { plainScene, scenes, settings } from "./scene-of-direction";

type Shown = { garments: Said[]; evidence: string[] };

/** The garments, and where and in what light they are shown: as the direction asks, else as the occasion does. */
export function writeScene(brief: Brief): Told[] {
  const { desk, lead } = brief;
  const shown = garmentsShown(brief) ?? piecesShown(desk.reading) ?? typeViewed(desk.reading);
  if (!shown) return [];
  const occasion = tellingOccasion(desk.occasions);
  const setting = occasion && settings[occasion.value];
  const scene = lead ? scenes[wordingOf(lead)] : (setting ?? plainScene);
  const why = lead ? lead.evidence : setting ? [occasion.evidence] : [];
  const text = scene(capital(listText(shown.garments)));
  return [{ key: "brief.visual.scene", text, evidence: [...new Set([...why, ...shown.evidence])] }];
}

/** Two garments, the first in the colour it is mostly bought in. */
function garmentsShown(brief: Brief): Shown | null {
  const words = nextGarments(brief, 2, "direction");
  const [first, ...rest] = words;
  if (!first) return null;
  const colored = coloredIn(brief, first);
  return {
    garments: [colored?.said ?? first.said, ...rest.map(({ said }) => said)],
    evidence: [...words, ...(colored ? [colored] : [])].map(({ evidence }) => evidence()),
  };
}

/** Too few for a word to come back: the newest pieces themselves, two at most. */
function piecesShown(reading: Reading): Shown | null {
  const known = reading.own.filter((piece) => piece.tags?.type && piece.product && !isUnderwear([piece])).slice(-2);
  const told = known.map((piece) => onePiece(reading, piece));
  return told.length > 0
    ? { garments: told.map(({ said }) => said), evidence: told.flatMap(({ evidence }) => evidence) }
    : null;
}

/** Nothing bought: what is looked at most. */
function typeViewed(reading: Reading): Shown | null {
  const [type, views] =
    groupBy(
      reading.views.filter((view) => !isUnderwear([view])),
      typeOf,
    )[0] ?? [];
  if (!type || !views || reading.total > 0) return null;
  const garment = nounMany(type);
  return { garments: [garment], evidence: [citeViews(reading, garment.en, views, reading.views.length, "so far")] };
}
