import type { ProductTags } from "@/lib/contracts/tags";
import { keySegment } from "@/lib/domain/claims/key-segment";
import { valuesOf } from "@/lib/domain/evidence/find-traits";
import { type TraitAttribute, traitAttributes } from "@/lib/domain/words/value-word";

/** Whether a product has what a key such as style.color.oxblood is about; null for a key that names no such thing. */
export function hasTrait(key: string): ((tags: ProductTags | null) => boolean) | null {
  const [head, attribute, value] = key.split(".");
  const known = traitAttributes.find((name): name is TraitAttribute => name === attribute);
  if (head !== "style" || known === undefined || value === undefined) return null;
  return (tags) => valuesOf(tags, known).some((own) => keySegment(own) === value);
}
