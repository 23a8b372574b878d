import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readArguments } from "./arguments";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "arguments-")));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the demo's command line", () => {
  test("serves the demo retailer on port 3000 unless told otherwise", () => {
    expect(readArguments([], { NODE_ENV: "test" })).toEqual({ port: 3000, data: undefined, fresh: false });
    expect(readArguments([], { NODE_ENV: "test", PORT: "4000" })).toMatchObject({ port: 4000, data: undefined });
    expect(readArguments(["--port", "5000"], { NODE_ENV: "test", PORT: "4000" })).toMatchObject({ port: 5000 });
    expect(readArguments(["--help"], { NODE_ENV: "test" })).toBe("help");
  });

  test("means a folder from where the person stands", () => {
    const environment = { NODE_ENV: "test", INIT_CWD: dirname(folder) } as const;
    expect(readArguments(["--data", basename(folder)], environment)).toMatchObject({ data: folder });
  });

  test("never empties a database that is somebody else's", () => {
    expect(readArguments(["--fresh"], { NODE_ENV: "test" })).toMatchObject({ fresh: true });
    const environment = { NODE_ENV: "test", DATABASE_URL: "postgres://elsewhere/crm" } as const;
    expect(() => readArguments(["--fresh"], environment)).toThrow("never the one of DATABASE_URL");
  });

  test.each([
    [["--port", "0"], "--port 0 is not a port"],
    [["--port", "http"], "--port http is not a port"],
    [["--data", "/nowhere/at/all"], "--data /nowhere/at/all is not a folder"],
    [["--prot", "1"], "Unknown option '--prot'"],
    [["folder"], "Unexpected argument 'folder'"],
  ])("%j is refused by name", (given, message) => {
    expect(() => readArguments(given, { NODE_ENV: "test" })).toThrow(message);
  });
});
