// npm test: format, lint, types, unit, server and browser tests. Prints one closing line, "N passed, N failed".
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, showChild, typescript } from "./steps/child";
import { runProgram } from "./steps/stopping";
import { type Counts, countPlaywright, countVitest } from "./steps/test-counts";

const results = join(root, "test-results");
const bin = (path: string) => join(root, "node_modules", path);
const total: Counts = { passed: 0, failed: 0 };

/** Runs one checker and adds what it counted; a checker that fails without counting a failure counts as one. */
async function check(title: string, args: string[], count?: { file: string; read: (json: string) => Counts }) {
  console.log(`\n== ${title}`);
  if (count) rmSync(join(results, count.file), { force: true });
  const code = await showChild(args, { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" });
  const path = count && join(results, count.file);
  const counts = path && existsSync(path) ? count.read(readFileSync(path, "utf8")) : { passed: 0, failed: 0 };
  const nothing = counts.passed + counts.failed === 0;
  total.passed += counts.passed + (nothing && code === 0 ? 1 : 0);
  total.failed += counts.failed + (code !== 0 && counts.failed === 0 ? 1 : 0);
}

/** vitest's own report for people, and one for us to count. */
function vitest(project: string): string[] {
  const output = ["--reporter=default", "--reporter=json", `--outputFile.json=${join(results, `${project}.json`)}`];
  return [bin("vitest/vitest.mjs"), "run", "--project", project, ...output];
}

await runProgram(async () => {
  mkdirSync(results, { recursive: true });
  await check("Format, lint and import law", [bin("@biomejs/biome/bin/biome"), "check", "."]);
  await check("Types", [bin("typescript/bin/tsc"), "--noEmit"]);
  await check("Unit tests", vitest("unit"), { file: "unit.json", read: countVitest });
  await check("Server tests", vitest("server"), { file: "server.json", read: countVitest });
  if (globSync("e2e/**/*.{test,spec}.ts", { cwd: root }).length > 0)
    await check("Browser tests, on the production build", [...typescript, join(root, "bin/e2e.ts")], {
      file: "e2e.json",
      read: countPlaywright,
    });
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
