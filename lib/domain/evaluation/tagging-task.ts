import type { EvaluationTask } from "@/lib/contracts/evaluation";
import type { ProductTags } from "@/lib/contracts/tags";
import type { Product } from "@/lib/domain/dossier";
import { readColor } from "@/lib/domain/taxonomy/read-color";
import { tagProduct } from "@/lib/domain/taxonomy/tag-product";
import type { Records } from "./history";
import textColors from "./labels/text-colors.json" with { type: "json" };
import { meanTask, type ScoredRow, sum } from "./mean-task";

type Task = Omit<EvaluationTask, "seconds">;
type Tagged = { name: string; given: ProductTags; hidden: ProductTags };

/** Colours of products by hand, by product id: every family a fair judge accepts, none where the text tells no colour. */
const labels: Readonly<Record<string, readonly string[]>> = textColors;

const blank = { category: null, color: null, material: null, pattern: null, department: null, occasion: null };

/**
 * What name and description alone tell, against what the retailer's own columns say: slot, pattern and colour, over the
 * products for which the column is read; `coverage` is the share of those that got any tag. The retailer's own words are
 * mapped to ours by the same reading of paths that the product uses. The intervals are over names, since the colours of one
 * model share their text. Baseline: the commonest value.
 */
export function taggingTasks({ products }: Records): Task[] {
  const tagged = Object.values(products).map((product): Tagged => {
    const { name, description } = product;
    return { name, given: product.tags, hidden: tagProduct({ ...blank, name, description }) };
  });
  const garments = tagged.filter(({ given }) => given.fashion && given.slot?.source === "given");
  return [
    agreement("slot", garments, ({ slot }) => slot?.value ?? null),
    agreement(
      "pattern",
      tagged.filter(({ given }) => given.pattern?.source === "given" && given.pattern.value !== "solid"),
      ({ pattern }) => pattern?.value ?? null,
    ),
    agreement(
      "color",
      tagged.filter(({ given }) => given.color?.source === "given"),
      ({ color }) => color?.value ?? null,
    ),
    fashionTask(tagged),
    givenColors(Object.values(products)),
    labelledColors(products),
  ].filter((task) => task.n > 0);
}

function agreement(scope: string, all: readonly Tagged[], read: (tags: ProductTags) => string | null): Task {
  const known = all.filter(({ given }) => read(given) !== null);
  const counts = new Map<string, number>();
  for (const { given } of known) counts.set(read(given)!, (counts.get(read(given)!) ?? 0) + 1);
  const commonest = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
  const tags = known.filter(({ hidden }) => read(hidden) !== null);
  const rows = tags.map(({ name, given, hidden }): ScoredRow => {
    const right = read(given);
    return {
      customer: name,
      ours: read(hidden) === right ? 1 : 0,
      baselines: { commonest: commonest === right ? 1 : 0 },
    };
  });
  return meanTask({ name: "tagging", scope, metric: "accuracy" }, rows, {
    coverage: known.length > 0 ? rows.length / known.length : null,
    products: known.length,
  });
}

/** Whether a product is fashion at all, from its text, against what its shelf says. */
function fashionTask(tagged: readonly Tagged[]): Task {
  const shelved = tagged.filter(({ given }) => given.slot?.source === "given");
  const rows = shelved.map(({ name, given, hidden }): ScoredRow => {
    const ours = given.fashion === hidden.fashion ? 1 : 0;
    return { customer: name, ours, baselines: { always: given.fashion ? 1 : 0 } };
  });
  const both = shelved.filter(({ given, hidden }) => given.fashion && hidden.fashion).length;
  const share = (of: (row: Tagged) => boolean) => {
    const n = shelved.filter(of).length;
    return n > 0 ? both / n : null;
  };
  return meanTask({ name: "tagging", scope: "fashion", metric: "accuracy" }, rows, {
    precision: share(({ hidden }) => hidden.fashion),
    recall: share(({ given }) => given.fashion),
  });
}

const saysNothing = new Set(["", "unknown", "undefined", "other", "n/a", "none"]);

/** Every different value of the colour column: whether a family is known for it. */
function givenColors(products: readonly Product[]): Task {
  const values = [...new Set(products.map(({ color }) => color?.trim() ?? ""))].sort();
  const rows = values
    .filter((value) => !saysNothing.has(value.toLowerCase()))
    .map((value): ScoredRow => ({ customer: value, ours: readColor(value) ? 1 : 0, baselines: {} }));
  return meanTask({ name: "tagging", scope: "given-colors", metric: "mapped" }, rows);
}

/** The colour read from name and description where a person labelled it: right among those that got one, and coverage. */
function labelledColors(products: Records["products"]): Task {
  const known = Object.keys(labels)
    .sort()
    .flatMap((id) => products[id] ?? []);
  const read = known.map(({ id, name, description, category }) => ({
    id,
    color: tagProduct({ ...blank, category, name, description }).color?.value ?? null,
  }));
  const found = read.filter(({ color }) => color !== null);
  const rows = found.map(({ id, color }): ScoredRow => {
    const accepted = labels[id]!;
    return {
      customer: id,
      ours: accepted.includes(color!) ? 1 : 0,
      baselines: { black: accepted.includes("black") ? 1 : 0 },
    };
  });
  const coloured = read.filter(({ id }) => labels[id]!.length > 0);
  return meanTask({ name: "tagging", scope: "color-from-text", metric: "accuracy" }, rows, {
    coverage: known.length > 0 ? found.length / known.length : null,
    coverage_of_told:
      coloured.length > 0 ? sum(coloured.map(({ color }) => (color === null ? 0 : 1))) / coloured.length : null,
    products: known.length,
  });
}
