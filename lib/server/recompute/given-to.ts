import "server-only";
import { withoutSensitive } from "@/lib/domain/check/sensitive-records";
import type { CatalogueProduct, Dossier } from "@/lib/domain/dossier";
import { learnOccasions } from "@/lib/domain/occasions/learn-occasions";
import type { Population } from "@/lib/domain/population";
import { speakTypes } from "@/lib/domain/profile/speak-types";

type Signals = Parameters<typeof speakTypes>[0]["signals"];

/**
 * What the recomputation takes as given, because it is judged and not counted: what a piece is most likely worn for, which
 * products are kept out as sensitive, and how a type that is no noun is spoken of.
 */
export function givenTo(
  dossier: Dossier,
  signals: Signals,
  population: Population,
  catalogue: readonly CatalogueProduct[],
) {
  const quiet = withoutSensitive(dossier);
  const learned = learnOccasions(quiet, population);
  const spoken = speakTypes({ dossier: learned, signals, population, catalogue }).dossier;
  const products = Object.values(learned.products);
  return {
    worn_for: Object.fromEntries(
      learned.lines.flatMap(({ id, worn_for }) => (worn_for ? [[id, worn_for.map(({ value }) => value)]] : [])),
    ),
    occasions: Object.fromEntries(products.map(({ id, tags }) => [id, tags.occasions.map(({ value }) => value)])),
    silent: Object.keys(dossier.products).filter((id) => quiet.products[id]?.name !== dossier.products[id]!.name),
    hidden: dossier.events.filter(({ id }) => !quiet.events.some((event) => event.id === id)).map(({ id }) => id),
    spoken: Object.fromEntries(
      products.flatMap(({ id, tags: { type } }) => {
        const told = spoken.products[id]!.tags.type?.value;
        return type && told !== type.value ? [[type.value.toLowerCase(), told]] : [];
      }),
    ),
  };
}
