import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool, type QueryResult } from "pg";

const schemaFolder = join(import.meta.dirname, "../../../prisma/schema");

/**
 * The SQL that would turn the database at `url` into what prisma/schema says; empty when they agree. Prisma's schema
 * engine runs as WebAssembly, as its native binary would be a download. For development and tests: the package is a
 * development dependency.
 */
export async function schemaDrift(url: string): Promise<string> {
  const pool = new Pool({ connectionString: url, max: 2 });
  try {
    await loadEngine();
    const files = schemaFiles();
    const engine = await engineGlue.SchemaEngine.new(
      { datamodels: files.map(({ path, content }) => [path, content]) },
      () => {},
      adapterFor(pool),
    );
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: schemaFolder },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    engine.free();
    const script = (stdout ?? "").trim();
    return script === "-- This is an empty migration." ? "" : `${script}\n`;
  } finally {
    await pool.end();
  }
}

function schemaFiles(): { path: string; content: string }[] {
  const names = readdirSync(schemaFolder).filter((name) => name.endsWith(".prisma"));
  return names.sort().map((name) => {
    const path = join(schemaFolder, name);
    return { path, content: readFileSync(path, "utf8") };
  });
}

/** The engine writes here why it broke down. */
const panics = { set_message: (message: string) => console.error(message) };

let loaded: Promise<void> | undefined;

/** The package expects a bundler to load its WebAssembly; here we do. */
function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
    const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const { instance } = await WebAssembly.instantiate(readFileSync(glue.replace(/\.js$/, ".wasm")), {
      "./schema_engine_bg.js": engineGlue as unknown as WebAssembly.ModuleImports,
    });
    engineGlue.__wbg_set_wasm(instance.exports);
    (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  })();
  return loaded;
}

function adapterFor(pool: Pool) {
  const factory = new PrismaPg(markingCharacters(pool));
  const connect = async () => {
    const adapter = await factory.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const { columnNames, columnTypes, rows } = await queryRaw(query);
      return {
        columnNames: columnNames.map((name) => name.replace(characterMark, "")),
        columnTypes: columnTypes.map((type, i) =>
          columnNames[i]?.endsWith(characterMark) ? ColumnTypeEnum.Character : type,
        ),
        rows,
      };
    };
    return adapter;
  };
  return bindSqlAdapterFactory({ adapterName: factory.adapterName, provider: factory.provider, connect });
}

const characterMark = "\0character";

/**
 * pg_catalog's one-letter codes are of type "char" (oid 18), which the adapter refuses and the engine wants as a
 * character: such a column passes the adapter as text (oid 25) with a mark on its name.
 */
function markingCharacters(pool: Pool): Pool {
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<QueryResult>;
  return Object.assign(pool, {
    query: async (...given: unknown[]) => {
      const result = await query(...given);
      for (const field of result.fields.filter(({ dataTypeID }) => dataTypeID === 18))
        Object.assign(field, { dataTypeID: 25, name: field.name + characterMark });
      return result;
    },
  });
}
