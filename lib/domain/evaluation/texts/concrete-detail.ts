import type { TextsReport } from "@/lib/contracts/evaluation";
import { groupBy } from "@/lib/domain/evaluation/bootstrap";
import { words } from "@/lib/domain/taxonomy/text";
import { maskText, NAME, NUMBER } from "./mask-text";
import { type NameList, nameList } from "./name-list";
import { type ProfileTexts, statementsOf } from "./profile-texts";
import { detailsIn } from "./skeleton";

/**
 * Whether a text holds anything that could be looked up: a piece or other name of the lists, a number, day, month or
 * price, a garment, colour, cloth or pattern by the words of the taxonomy, in whichever of its languages.
 */
export function isConcrete(text: string, lists: readonly NameList[]): boolean {
  const masked = maskText(text, lists);
  if (masked.includes(NAME) || masked.includes(NUMBER)) return true;
  return detailsIn(words(text)).length > 0;
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
