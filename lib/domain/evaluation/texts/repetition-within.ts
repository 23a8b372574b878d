import type { TextsReport } from "@/lib/contracts/evaluation";
import { groupBy } from "@/lib/domain/evaluation/bootstrap";
import type { Masked } from "./repetition";

const EXAMPLES = 10;

/**
 * What one profile says twice (sentences and items, without names and numbers), and how often a sentence begins with
 * the two words that the sentence before it in the same text begins with.
 */
export function repetitionWithin(
  profiles: readonly (readonly Masked[])[],
): Pick<TextsReport["repetition"], "twice" | "same_opening"> {
  const twice = profiles.flatMap((statements) => {
    const written = statements.filter(({ kind }) => kind !== "lines");
    const same = groupBy(written, ({ masked }) => masked).filter((group) => group.length > 1);
    return same.length === 0 ? [] : [examplesOf(same[0]!)];
  });
  const following = profiles.flatMap((statements) =>
    statements.flatMap((statement, i) => {
      const before = statements[i - 1];
      const follows = before && statement.kind === "sentences" && statement.place === before.place;
      return follows ? [{ before, statement }] : [];
    }),
  );
  const alike = following.filter(({ before, statement }) => opening(before) === opening(statement));
  return {
    twice: { profiles: twice.length, examples: twice.slice(0, EXAMPLES) },
    same_opening: {
      n: following.length,
      repeated: alike.length,
      examples: alike.slice(0, EXAMPLES).map(({ before, statement }) => examplesOf([before, statement])),
    },
  };
}

function examplesOf(statements: readonly Masked[]) {
  return { customer: statements[0]!.customer, texts: statements.map(({ text }) => text) };
}

/** The first two words, a name or number counting as one. */
function opening({ masked }: Masked): string {
  return (masked.toLowerCase().match(/\[\w+\]|[\p{L}\p{N}]+/gu) ?? []).slice(0, 2).join(" ");
}
