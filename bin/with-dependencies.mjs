// node bin/with-dependencies.mjs PROGRAM.ts ...: runs one of our programs on a machine that has only Node and npm.
// Plain JavaScript without dependencies: installs what package-lock.json names unless it is there, generates the
// database client unless it is there, then runs the program with the Node 24 among the dependencies.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const hash = (...texts) => texts.reduce((all, text) => all.update(text), createHash("sha256")).digest("hex");
const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

/** What npm really installed, against what the lock file names; other platforms' packages may be missing. */
function isInstalled() {
  const lock = readFileSync(at("package-lock.json"), "utf8");
  const stamp = at("node_modules", ".installed-from");
  if (read(stamp) === hash(lock)) return true;
  const installed = read(at("node_modules", ".package-lock.json"));
  if (!installed) return false;
  const present = JSON.parse(installed).packages;
  const wanted = Object.entries(JSON.parse(lock).packages).filter(([path]) => path !== "");
  const same = wanted.every(([path, { version, optional }]) =>
    present[path] ? present[path].version === version : optional,
  );
  if (same) writeFileSync(stamp, hash(lock));
  return same;
}

async function install() {
  console.log("Installing the dependencies (the first time: a minute or two)...");
  // The Node that runs npm must not lie in the folder that npm replaces.
  const path = (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.startsWith(at("node_modules")));
  const env = { ...process.env, PATH: path.join(delimiter), NODE_ENV: "" };
  const code = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], env);
  if (code !== 0) stop("npm could not install the dependencies: see its message above.");
  writeFileSync(at("node_modules", ".installed-from"), hash(readFileSync(at("package-lock.json"), "utf8")));
}

function clientStamp() {
  const schema = at("prisma", "schema");
  const files = readdirSync(schema).sort();
  return hash(...files.map((name) => readFileSync(join(schema, name), "utf8")), read(at("package-lock.json")) ?? "");
}

async function generateClient() {
  const stamp = at("node_modules", ".generated-from");
  if (existsSync(at("lib/server/db/generated/client.ts")) && read(stamp) === clientStamp()) return;
  // Prisma would download an engine that nothing here uses; any existing file keeps it from that.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: at("package.json"), PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const code = await run(process.execPath, [at("node_modules/prisma/build/index.js"), "generate"], env, "pipe");
  if (code !== 0) stop("The database client could not be generated: see the message above.");
  writeFileSync(stamp, clientStamp());
}

/** Two first starts at once must not install into the same folder: the second waits. */
async function alone(work) {
  const lock = join(tmpdir(), `fashion-ai-profiling-install-${hash(root).slice(0, 12)}.lock`);
  for (let waits = 0; ; waits++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") stop(`${lock} cannot be written: ${error.message}.`);
    }
    if (waits === 0) console.log("Another command is installing the dependencies; waiting for it...");
    if (!isAlive(Number(read(lock)))) rmSync(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 500));
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Runs a program to its end; what it prints is shown, or with "pipe" only when it fails. */
function run(file, args, env, output = "inherit") {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, env, stdio: ["inherit", output, output] });
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk) => {
        printed += chunk;
      });
    child.on("error", (error) => stop(`${file} cannot be run: ${error.message}.`));
    child.on("close", (code) => {
      if (code !== 0) process.stderr.write(printed);
      resolve(code);
    });
  });
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Our program is the one that ends in order; we only pass on what we are told and wait for it. */
function runProgram([program, ...args]) {
  const node = at("node_modules/node/bin/node");
  const options = ["--conditions=react-server", "--import", at("bin/alias.mjs"), at(program), ...args];
  const child = spawn(node, options, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop(`${node} cannot be run: ${error.message}.`));
  child.on("exit", (code) => process.exit(code ?? 1));
}

if (!isInstalled()) await alone(async () => isInstalled() || (await install()));
await alone(generateClient);
runProgram(process.argv.slice(2));
