import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** [from, to]: a file and what it imports. */
const forbidden: [string, string][] = [
  ["lib/contracts/a.ts", "@/lib/domain/dossier"],
  ["lib/contracts/a.ts", "node:fs"],
  ["lib/domain/writing/a.ts", "@/lib/server/env"],
  ["lib/domain/writing/a.ts", "node:crypto"],
  ["lib/domain/writing/a.ts", "react"],
  ["lib/domain/writing/a.ts", "../dossier"],
  ["lib/domain/writing/a.test.ts", "../dossier"],
  ["lib/client/profiles/a.ts", "@/lib/server/env"],
  ["lib/client/profiles/a.ts", "@/components/ui/button"],
  ["lib/client/profiles/a.ts", "pg"],
  ["lib/server/env.ts", "@/lib/server/customers/get-customer"],
  ["lib/server/db/a.ts", "@/lib/server/customers/get-customer"],
  ["lib/server/jobs/a.ts", "@/lib/server/profiles/generate-profile"],
  ["lib/server/http/a.ts", "pg-boss"],
  ["lib/server/http/a.ts", "next-auth"],
  ["lib/server/auth/user-store.ts", "@prisma/client"],
  ["lib/server/profiles/generate-profile.ts", "@/lib/server/db/client"],
  ["lib/server/profiles/generate-profile.ts", "pg"],
  ["lib/server/profiles/generate-profile.ts", "@modelcontextprotocol/server"],
  ["lib/server/http/a.ts", "@modelcontextprotocol/server"],
  ["lib/server/model/a.ts", "@modelcontextprotocol/client"],
  ["lib/server/mcp/a.ts", "@/lib/server/db/client"],
  ["lib/server/mcp/tools/a.ts", "ai"],
  ["lib/server/profiles/profile-store.ts", "react"],
  ["lib/server/profiles/profile-store.ts", "@/lib/client/profiles/use-profile"],
  ["lib/server/profiles/profile-store.ts", "@/app/layout"],
  ["lib/server/profiles/profile-store.ts", "next-auth"],
  ["components/ui/a.tsx", "@/lib/contracts/profile"],
  ["components/ui/a.tsx", "@/components/profiles/panel"],
  ["components/profiles/a.tsx", "@/lib/server/env"],
  ["components/profiles/a.tsx", "@/app/layout"],
  ["components/profiles/a.tsx", "next-auth/react"],
  ["app/a/page.tsx", "@/lib/server/db/client"],
  ["app/a/page.tsx", "@prisma/client"],
  ["app/a/page.tsx", "next-auth"],
  ["app/api/mcp/route.ts", "@modelcontextprotocol/server"],
  ["app/a/page.tsx", "@/prisma/seed/seed"],
  ["bin/a.ts", "../lib/server/env"],
];

const allowed: [string, string][] = [
  ["lib/contracts/b.ts", "zod"],
  ["lib/contracts/b.ts", "./profile"],
  ["lib/domain/writing/b.ts", "@/lib/contracts/profile"],
  ["lib/domain/writing/b.ts", "@/lib/domain/dossier"],
  ["lib/domain/writing/b.test.ts", "node:fs"],
  ["lib/client/profiles/b.ts", "react"],
  ["lib/client/profiles/b.ts", "@/lib/contracts/profile"],
  ["lib/server/app-error.ts", "@/lib/contracts/problem"],
  ["lib/server/db/b.ts", "pg"],
  ["lib/server/jobs/b.ts", "pg-boss"],
  ["lib/server/auth/b.ts", "next-auth/jwt"],
  ["lib/server/auth/token-store.ts", "@/lib/server/db/client"],
  ["lib/server/profiles/regenerate.ts", "@/lib/domain/dossier"],
  ["lib/server/profiles/regenerate.ts", "@/lib/server/customers/get-customer"],
  ["lib/server/profiles/regenerate.ts", "@/lib/server/jobs/queue"],
  ["lib/server/profiles/correction-store.ts", "@/lib/server/db/client"],
  ["lib/server/imports/copy.ts", "pg-copy-streams"],
  ["lib/server/mcp/b.ts", "@modelcontextprotocol/server"],
  ["lib/server/mcp/tools/b.ts", "@/lib/server/profiles/generate-profile"],
  ["components/ui/b.tsx", "@/components/ui/button"],
  ["components/profiles/b.tsx", "@/components/ui/button"],
  ["components/profiles/b.tsx", "@/lib/client/profiles/use-profile"],
  ["app/api/auth/b.ts", "next-auth"],
  ["app/b/page.tsx", "@/lib/server/profiles/generate-profile"],
  ["app/b/page.tsx", "@/components/ui/button"],
  ["bin/b.ts", "@/lib/server/profiles/generate-profile"],
];

// The law is read from biome.json, in a scratch copy of the rooms with one import a file.
const scratch = mkdtempSync(join(tmpdir(), "import-law-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function lint(arrows: [string, string][]): Set<string> {
  rmSync(scratch, { recursive: true });
  const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8")) as { vcs?: unknown };
  delete config.vcs;
  mkdirSync(scratch);
  writeFileSync(join(scratch, "biome.json"), JSON.stringify(config));
  const places = new Map(arrows.map(([from, to], i) => [place(from, i), `${from} -> ${to}`]));
  arrows.forEach(([from, to], i) => {
    const path = join(scratch, place(from, i));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import thing from "${to}";\nexport const used = thing;\n`);
  });
  const options = ["lint", "--only=style/noRestrictedImports", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(join(root, "node_modules/.bin/biome"), options, { cwd: scratch, encoding: "utf8" });
  const found = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
  const hits = found.diagnostics.filter(({ category }) => category === "lint/style/noRestrictedImports");
  return new Set(hits.map(({ location }) => places.get(location.path) ?? location.path));
}

/** Several arrows may start at one file name: each gets a name of its own that the same rules match. */
const place = (from: string, i: number) =>
  /\/(env|app-error)\.ts$/.test(from) ? from : from.replace(/(\w+)([.-][^/]*)$/, `$1${i}$2`);

describe("the import law", () => {
  test("makes each forbidden import an error", () => {
    expect([...lint(forbidden)].sort()).toEqual(forbidden.map(([from, to]) => `${from} -> ${to}`).sort());
  });

  test("lets each allowed import pass", () => {
    expect([...lint(allowed)]).toEqual([]);
  });
});

/** Which folder of `under` imports which other, as "a -> b". */
function nounArrows(under: string, ignored: string[]): Set<string> {
  const arrows = new Set<string>();
  for (const file of globSync(`${under}/**/*.{ts,tsx}`, { cwd: root, exclude: ["**/*.test.*"] })) {
    const from = file.slice(under.length + 1).split("/")[0];
    for (const [, to] of readFileSync(join(root, file), "utf8").matchAll(new RegExp(`"@/${under}/([^/"]+)/`, "g")))
      if (from && to && from !== to && !ignored.includes(from) && !ignored.includes(to)) arrows.add(`${from} -> ${to}`);
  }
  return arrows;
}

/** The arrows that remain when nouns nobody imports are taken away again and again: empty without a circle. */
function circle(arrows: Set<string>): string[] {
  let left = [...arrows];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const imported = new Set(left.map((arrow) => arrow.split(" -> ")[1]));
    left = left.filter((arrow) => imported.has(arrow.split(" -> ")[0]));
  }
  return left;
}

describe("nouns import each other in one direction", () => {
  test("a circle is found", () => {
    expect(circle(new Set(["a -> b", "b -> c", "c -> a", "d -> a"]))).toEqual(["a -> b", "b -> c", "c -> a"]);
  });

  test("on the server", () => {
    const adapters = ["auth", "crypto", "db", "http", "jobs", "model"];
    expect(circle(nounArrows("lib/server", adapters))).toEqual([]);
  });

  test("among the components", () => {
    expect(circle(nounArrows("components", ["ui"]))).toEqual([]);
  });
});
