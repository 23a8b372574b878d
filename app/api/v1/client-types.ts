import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../../e2e/openapi-client/node_modules", import.meta.url));
const generator = join(packages, "openapi-typescript/bin/cli.js");
const compiler = join(packages, "typescript/bin/tsc");

const run = (program: string, args: string[]) =>
  new Promise<{ code: number; words: string }>((resolve, reject) => {
    execFile(process.execPath, [program, ...args], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ code: Number(error?.code ?? 0), words: stdout + stderr });
    });
  });

/** A value, and the type that it should have: of the generated `operations`, or `JsonBody` of an operation. */
export type Sample = { type: string; value: unknown };

const head = `import type { operations } from "./types";
type JsonBody<O> = O extends { requestBody?: { content: { "application/json": infer B } } } ? B : never;`;

/** A value as TypeScript: literals are checked for members that the type does not know, too. */
const literal = (value: unknown) => (value === undefined ? "undefined" : JSON.stringify(value));

/**
 * Makes a client's types from a document, as an integrator would, and type-checks the samples against them. Returns the
 * types of the samples that do not fit, each with what the compiler says. Throws when no types can be made.
 */
export async function misfits(document: unknown, samples: Sample[]): Promise<{ type: string; words: string }[]> {
  const folder = await mkdtemp(join(tmpdir(), "client-types-"));
  try {
    await writeFile(join(folder, "document.json"), JSON.stringify(document));
    const made = await run(generator, [join(folder, "document.json"), "-o", join(folder, "types.ts")]);
    if (made.code !== 0) throw new Error(`No types could be made: ${made.words}`);
    const lines = samples.map(({ type, value }, i) => `export const s${i}: ${type} = ${literal(value)};`);
    const file = join(folder, "samples.ts");
    await writeFile(file, [head, ...lines].join("\n"));
    const { words } = await run(compiler, [
      "--noEmit",
      "--strict",
      "--exactOptionalPropertyTypes",
      "--pretty",
      "false",
      file,
    ]);
    const found = words.split("\n").flatMap((line) => {
      const at = /samples\.ts\((\d+),\d+\): (.*)/.exec(line);
      return at ? [{ type: samples[Number(at[1]) - 3]?.type ?? "", words: at[2]! }] : [];
    });
    if (found.length === 0 && words.includes("error TS")) throw new Error(words);
    return found;
  } finally {
    await rm(folder, { recursive: true });
  }
}
