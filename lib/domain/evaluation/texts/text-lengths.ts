import type { TextsReport } from "@/lib/contracts/evaluation";
import type { Language } from "@/lib/contracts/profile";
import { groupBy } from "@/lib/domain/evaluation/bootstrap";
import { type ProfileTexts, statementsOf } from "./profile-texts";
import { readingEase, wordsIn } from "./reading-ease";

/** Statements a profile, words a statement and, of prose, reading ease, by part of the profile; and of all prose. */
export function measureLengths(
  profiles: readonly ProfileTexts[],
  language: Language,
): Pick<TextsReport, "length" | "reading_ease"> {
  const all = profiles.flatMap((profile) =>
    statementsOf(profile).map((statement) => ({
      ...statement,
      place: `${profile.customer} ${statement.place}`,
    })),
  );
  const prose = all.filter(({ kind }) => kind === "sentences").map(({ text }) => text);
  const length = Object.fromEntries(
    groupBy(all, ({ part }) => part).map((group) => [
      group[0]!.part,
      {
        statements: spread(groupBy(group, ({ place }) => place).map((texts) => texts.length)),
        words: spread(group.map(({ text }) => wordsIn(text).length)),
        reading_ease:
          group[0]!.kind === "sentences"
            ? readingEase(
                group.map(({ text }) => text),
                language,
              )
            : null,
      },
    ]),
  );
  return { length, reading_ease: readingEase(prose, language) };
}

/** Middle and ninetieth percentile of at least one number, each one of the numbers. */
function spread(numbers: readonly number[]) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
  return { n: sorted.length, median: at(0.5), p90: at(0.9) };
}
