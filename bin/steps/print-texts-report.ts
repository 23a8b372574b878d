import type { TextsReport } from "@/lib/contracts/evaluation";

/** Prints a report on the words of profiles as a person reads it: figures first, then the worst texts. */
export function printTextsReport(report: TextsReport): void {
  const { source, as_of, language, profiles, passed_over, engine_version, seconds } = report;
  console.log(
    `${source}, as of ${as_of}: ${profiles} profiles in ${language}, ${passed_over} customers without, engine ${engine_version}, ${seconds} s`,
  );
  printRepetition(report);
  printReading(report);
  if (report.briefs) printBriefs(report.briefs);
  printWorst(report.repetition);
}

function printRepetition({ repetition: { kinds, parts, skeletons, twice, same_opening } }: TextsReport): void {
  console.log("\nRepetition: what more than a tenth of profiles say, names and numbers taken out (target: under 2%)");
  const rows = [
    ...Object.entries(kinds),
    ...Object.entries(parts).map(([name, r]) => [`  ${name}`, r] as const),
    ...Object.entries(skeletons).map(([name, r]) => [`${name}, bare`, r] as const),
  ];
  for (const [name, r] of rows)
    console.log(
      `  ${name.padEnd(16)} ${share(r.share)} of ${count(r.n)} statements, ${share(r.distinct_share)} of ${count(r.distinct)} different ones (${r.repeated})`,
    );
  console.log("  (bare: garments, colours, cloths and patterns taken out too)");
  console.log(`  profiles that say one thing twice: ${twice.profiles} (target: none)`);
  console.log(`  sentences with the opening of the one before: ${same_opening.repeated} of ${same_opening.n}`);
  for (const { customer, texts } of [...twice.examples, ...same_opening.examples].slice(0, 5))
    console.log(`    ${customer}: ${texts.join(" / ")}`);
}

function printReading({ length, reading_ease, concrete }: TextsReport): void {
  console.log("\nLength (median, 90th percentile), reading ease, statements with a concrete detail");
  for (const [name, { statements, words, reading_ease: ease }] of Object.entries(length))
    console.log(
      `  ${name.padEnd(16)} ${pair(statements)} statements, ${pair(words)} words${ease === null ? "" : `, ease ${ease.toFixed(0)}`}, concrete ${share(concrete.parts[name]?.share ?? null)}`,
    );
  const kinds = Object.entries(concrete.kinds).map(([kind, { share: of }]) => `${kind} ${share(of).trim()}`);
  console.log(`  reading ease of all prose ${reading_ease?.toFixed(1) ?? "-"}; concrete: ${kinds.join(", ")}`);
}

function printBriefs({
  n,
  groups,
  adjusted_rand_index,
  spread,
  confusion,
  shared,
}: NonNullable<TextsReport["briefs"]>): void {
  const range = spread
    ? `; over all beginnings ${spread.low.toFixed(3)} to ${spread.high.toFixed(3)}, median ${spread.median.toFixed(3)}`
    : "";
  console.log(`\nBriefs of ${n} customers in ${groups} groups against their personas`);
  console.log(`  adjusted Rand index ${adjusted_rand_index?.toFixed(3) ?? "-"}${range} (target: at least 0.8)`);
  for (const { persona, counts } of confusion)
    console.log(`  ${persona.padEnd(16)} ${counts.map((m) => (m === 0 ? "." : String(m)).padStart(3)).join("")}`);
  console.log(`  pairs of different personas with the same brief: ${shared.pairs} (target: none)`);
  for (const { customers, personas, brief } of shared.examples.slice(0, 5))
    console.log(`    ${customers.join(", ")} (${personas.join(", ")}): ${brief}`);
}

function printWorst({ worst }: TextsReport["repetition"]): void {
  console.log("\nThe most repeated, by share of profiles");
  for (const { share: of, n, key, text, example } of worst) {
    console.log(`  ${share(of)} (${n}) ${key}: ${text}`);
    if (example !== text) console.log(`                ${example}`);
  }
}

const share = (value: number | null): string => (value === null ? "-" : `${(100 * value).toFixed(1)}%`).padStart(6);
const count = (n: number): string => String(n).padStart(5);
const pair = ({ median, p90 }: { median: number; p90: number }): string => `${median} (${p90})`;
