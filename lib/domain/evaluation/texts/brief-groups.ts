import type { TextsReport } from "@/lib/contracts/evaluation";
import { groupBy } from "@/lib/domain/evaluation/bootstrap";
import type { ProfileTexts } from "./profile-texts";
import { adjustedRandIndex } from "./rand-index";
import { sphericalKMeans } from "./spherical-k-means";
import { wordVectors } from "./word-vectors";

const EXAMPLES = 10;

/**
 * Whether alike customers get alike briefs: briefs grouped by their words alone, into as many groups as there are
 * personas, against the personas the customers were made from. And whether different ones get different briefs: pairs of
 * customers of different personas, thin ones included, whose briefs are the same to the letter. Null where no persona is
 * known.
 */
export function measureBriefs(profiles: readonly ProfileTexts[]): TextsReport["briefs"] {
  const known = profiles.flatMap(({ customer, persona, thin, statements }) => {
    const items = statements.filter(({ key }) => key.startsWith("brief.")).map(({ text }) => text);
    return persona === null ? [] : [{ customer, persona, thin, brief: items.join("; ") }];
  });
  if (known.length === 0) return null;
  const full = known.filter(({ thin }) => !thin);
  const personas = full.map(({ persona }) => persona);
  const k = new Set(personas).size;
  const { vectors, size } = wordVectors(full.map(({ brief }) => brief));
  const endings = sphericalKMeans(vectors, size, k);
  const groups = endings[0]?.groups ?? [];
  const indices = endings.flatMap((ending) => adjustedRandIndex(personas, ending.groups.map(String)) ?? []);
  return {
    n: full.length,
    groups: k,
    adjusted_rand_index: indices[0] ?? null,
    spread: spreadOf(indices),
    confusion: [...new Set(personas)].map((persona) => ({
      persona,
      counts: Array.from(
        { length: k },
        (_, group) => personas.filter((other, i) => other === persona && groups[i] === group).length,
      ),
    })),
    shared: sharedBriefs(known),
  };
}

function spreadOf(indices: readonly number[]) {
  const sorted = [...indices].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  return { low: sorted[0]!, median: sorted[Math.floor(sorted.length / 2)]!, high: sorted.at(-1)! };
}

function sharedBriefs(known: readonly { customer: string; persona: string; brief: string }[]) {
  const pairs = groupBy(
    known.filter(({ brief }) => brief !== ""),
    ({ brief }) => brief,
  ).flatMap((same) =>
    same.flatMap((one, i) =>
      same
        .slice(i + 1)
        .filter(({ persona }) => persona !== one.persona)
        .map((other) => ({
          customers: [one.customer, other.customer],
          personas: [one.persona, other.persona],
          brief: one.brief,
        })),
    ),
  );
  return { pairs: pairs.length, examples: pairs.slice(0, EXAMPLES) };
}
