import type { ProductTags } from "@/lib/contracts/tags";
import type { Reading } from "@/lib/domain/profile/reading";

export type Season = "summer" | "winter" | "transition";

/**
 * The season of a piece as far as it keeps it out of a look: tailoring is worn all year, whatever the wool; coats and knits are not. A man's wool trousers are half a suit.
 */
export function seasonOfPiece({ season, formality, type, slot, material, department }: ProductTags): string | null {
  const grade = Number(formality?.value ?? 0);
  // Cashmere is graded up, and stays a winter knit.
  const knitted = slot?.value === "top" && season?.value === "winter";
  const tailored = grade >= 4 && !knitted && !/coat|parka|cape|puffer/i.test(type?.value ?? "");
  const suit = grade >= 3 && slot?.value === "bottom" && material?.value === "wool" && department?.value === "men";
  return tailored || suit ? null : (season?.value ?? null);
}

/** Time zones south of the equator, where the year runs the other way. */
const south =
  /^(?:America\/(?:Sao_Paulo|Argentina|Buenos_Aires|Santiago|Montevideo|Asuncion|Campo_Grande|Cuiaba|Bahia|Recife|Lima|La_Paz)|Australia\/|Pacific\/Auckland|Africa\/(?:Johannesburg|Maputo|Harare|Luanda)|Antarctica\/|Indian\/Mauritius)/;

/**
 * The season to dress for: what all customers bought more of in these weeks of last year, where that is clear; else the
 * calendar of the retailer's half of the world.
 */
export function seasonOf({ population, dossier }: Pick<Reading, "population" | "dossier">): Season {
  const ahead = population.purchase.season.season;
  const all = population.purchase.all.season;
  if (ahead && all && ahead.total >= 50 && all.total > 0) {
    const rise = (season: Season) => (ahead.values[season] ?? 0) / ahead.total - (all.values[season] ?? 0) / all.total;
    if (rise("summer") >= 0.08) return "summer";
    if (rise("winter") >= 0.08) return "winter";
  }
  const month = Number(dossier.as_of.slice(5, 7));
  const shifted = south.test(dossier.workspace.time_zone) ? ((month + 5) % 12) + 1 : month;
  if (shifted >= 5 && shifted <= 8) return "summer";
  return shifted >= 11 || shifted <= 2 ? "winter" : "transition";
}
