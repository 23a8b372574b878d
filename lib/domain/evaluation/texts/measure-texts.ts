import type { TextsReport } from "@/lib/contracts/evaluation";
import type { Language } from "@/lib/contracts/profile";
import { measureBriefs } from "./brief-groups";
import { measureConcrete } from "./concrete-detail";
import type { ProfileTexts } from "./profile-texts";
import { measureRepetition } from "./repetition";
import { measureLengths } from "./text-lengths";

export type TextsMeasures = Pick<TextsReport, "repetition" | "length" | "reading_ease" | "concrete" | "briefs">;

/**
 * All figures on the words of profiles of one language. `names` stand in many texts: pieces of the range, the house, its
 * stores and staff; each profile adds its own.
 */
export function measureTexts(
  profiles: readonly ProfileTexts[],
  names: readonly string[],
  language: Language,
): TextsMeasures {
  return {
    repetition: measureRepetition(profiles, names),
    ...measureLengths(profiles, language),
    concrete: measureConcrete(profiles, names),
    briefs: measureBriefs(profiles),
  };
}
