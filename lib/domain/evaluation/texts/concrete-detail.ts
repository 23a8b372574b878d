import type { TextsReport } from "@/lib/contracts/evaluation";
import { groupBy } from "@/lib/domain/evaluation/bootstrap";
import { columnIndex } from "@/lib/domain/taxonomy/color-words";
import { garmentIndex } from "@/lib/domain/taxonomy/garment-index";
import { materialIndex } from "@/lib/domain/taxonomy/material";
import { patternIndex } from "@/lib/domain/taxonomy/pattern";
import { findTerms } from "@/lib/domain/taxonomy/term-index";
import { words } from "@/lib/domain/taxonomy/text";
import { maskText, NAME, NUMBER } from "./mask-text";
import { type NameList, nameList } from "./name-list";
import { type ProfileTexts, statementsOf } from "./profile-texts";

/**
 * Whether a text holds anything that could be looked up: a piece or other name of the lists, a number, day, month or
 * price, a garment, colour, cloth or pattern by the words of the taxonomy, in whichever of its languages.
 */
export function isConcrete(text: string, lists: readonly NameList[]): boolean {
  const masked = maskText(text, lists);
  if (masked.includes(NAME) || masked.includes(NUMBER)) return true;
  const tokens = words(text);
  return (
    findTerms(garmentIndex, tokens).length > 0 ||
    findTerms(columnIndex, tokens).length > 0 ||
    findTerms(materialIndex, tokens).length > 0 ||
    findTerms(patternIndex, tokens).length > 0
  );
}

/** Share of statements with a concrete detail, by kind and part. */
export function measureConcrete(profiles: readonly ProfileTexts[], names: readonly string[]): TextsReport["concrete"] {
  const shared = nameList(names);
  const judged = profiles.flatMap((profile) => {
    const lists = [shared, nameList(profile.names)];
    return statementsOf(profile).map(({ part, kind, text }) => ({ part, kind, concrete: isConcrete(text, lists) }));
  });
  const by = (of: (statement: (typeof judged)[number]) => string) =>
    Object.fromEntries(
      groupBy(judged, of).map((group) => [
        of(group[0]!),
        { n: group.length, share: group.filter(({ concrete }) => concrete).length / group.length },
      ]),
    );
  return { kinds: by(({ kind }) => kind), parts: by(({ part }) => part) };
}
