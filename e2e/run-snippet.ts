import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const programs: Record<string, string> = { sh: "bash", mjs: process.execPath, py: "python3" };

const has = (program: string, argument: string) => spawnSync(program, [argument]).status === 0;

/** Whether this machine can run it: neither is everywhere. */
export const hasPython = has("python3", "--version");
export const hasShell = has("bash", "--version") && has("curl", "--version") && has("openssl", "version");

/** The text of a snippet, as the page that is open shows it. */
export async function shownSnippet(page: Page, file: string): Promise<string> {
  return (await page.locator(`code[data-snippet="${file}"]`).textContent()) ?? "";
}

/** Starts a program that was copied from the page; nothing but these variables is around it. */
export function startSnippet(folder: string, file: string, code: string, variables: Record<string, string>) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), code);
  const { PATH = "", HOME = "" } = process.env;
  const program = programs[file.split(".").at(-1)!]!;
  const env = { PATH, HOME, ...variables } as unknown as NodeJS.ProcessEnv;
  return spawn(program, [join(folder, file)], { env, stdio: ["ignore", "pipe", "pipe"] });
}

/** Waits until a program that goes on has said this. */
export async function untilSaid(program: ChildProcess, words: string): Promise<void> {
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part;
      if (said.includes(words)) resolve();
    };
    program.stdout!.on("data", hear);
    program.stderr!.on("data", hear);
    program.once("exit", (code) => reject(new Error(`It ended with ${code} before it said ${words}: ${said}`)));
  });
}

/** What a program prints, once it has ended well. */
export async function outputOf(program: ChildProcess): Promise<string> {
  let out = "";
  let errors = "";
  program.stdout!.on("data", (part) => {
    out += part;
  });
  program.stderr!.on("data", (part) => {
    errors += part;
  });
  const code = await new Promise((resolve) => program.once("close", resolve));
  if (code !== 0) throw new Error(`It ended with ${code}: ${errors}${out}`);
  return out;
}
