import type { TextsReport } from "@/lib/contracts/evaluation";
import { groupBy } from "@/lib/domain/evaluation/bootstrap";
import { maskText } from "./mask-text";
import { type NameList, nameList } from "./name-list";
import { type Kind, type Part, type ProfileTexts, statementsOf } from "./profile-texts";
import { repetitionWithin } from "./repetition-within";
import { skeletonOf } from "./skeleton";

/** A text that more than this share of all profiles hold is repeated. */
const REPEATED = 0.1;
const WORST = 30;

/** A statement with its names and numbers taken out. */
export type Masked = {
  customer: string;
  key: string;
  part: Part;
  kind: Kind;
  place: string;
  text: string;
  masked: string;
};

/**
 * How often profiles say the same: over all customers, by kind and part, and within one profile. Two statements are the
 * same when they are so without names (of `names` and of the profile's own) and numbers. Beside the share of statements
 * stands the share of different statements, which one that everybody holds hardly moves.
 */
export function measureRepetition(
  profiles: readonly ProfileTexts[],
  names: readonly string[],
): TextsReport["repetition"] {
  const shared = nameList(names);
  const masked = profiles.map((profile) => maskProfile(profile, shared));
  const all = masked.flat();
  const by = (of: (statement: Masked) => string) =>
    Object.fromEntries(groupBy(all, of).map((group) => [of(group[0]!), count(group, profiles.length)]));
  return {
    kinds: by(({ kind }) => kind),
    parts: by(({ part }) => part),
    skeletons: Object.fromEntries(
      groupBy(all, ({ kind }) => kind).map((group) => [
        group[0]!.kind,
        count(
          group.map((statement) => ({ ...statement, masked: skeletonOf(statement.masked) })),
          profiles.length,
        ),
      ]),
    ),
    worst: sameTexts(all)
      // Lines of data are alike by their nature: what is worst is looked for among what was written.
      .filter(({ kind, customers }) => kind !== "lines" && customers > 1)
      .slice(0, WORST)
      .map(({ key, masked: text, n, customers, example }) => ({
        key,
        text,
        n,
        profiles: customers,
        share: customers / profiles.length,
        example,
      })),
    ...repetitionWithin(masked),
  };
}

function maskProfile(profile: ProfileTexts, shared: NameList): Masked[] {
  const lists = [shared, nameList(profile.names)];
  return statementsOf(profile).map(({ text, evidence: _, ...statement }) => ({
    ...statement,
    customer: profile.customer,
    text,
    masked: maskText(text, lists),
  }));
}

function count(statements: readonly Masked[], profiles: number) {
  const same = sameTexts(statements);
  const repeated = same.filter(({ customers }) => customers > REPEATED * profiles);
  const n = statements.length;
  return {
    n,
    distinct: same.length,
    repeated: repeated.length,
    share: n === 0 ? null : repeated.reduce((sum, text) => sum + text.n, 0) / n,
    distinct_share: same.length === 0 ? null : repeated.length / same.length,
  };
}

/** Different masked texts of a kind, those in most profiles first. */
function sameTexts(statements: readonly Masked[]) {
  return groupBy(statements, ({ kind, masked }) => `${kind}\n${masked}`)
    .map((group) => ({
      kind: group[0]!.kind,
      key: group[0]!.key,
      masked: group[0]!.masked,
      example: group[0]!.text,
      n: group.length,
      customers: new Set(group.map(({ customer }) => customer)).size,
    }))
    .sort((a, b) => b.customers - a.customers || b.n - a.n || (a.masked < b.masked ? -1 : 1));
}
