// npm run migrate:new -- NAME: writes the migration that takes the last one to what prisma/schema says.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dropDatabase, ensureDatabase } from "@/lib/server/db/databases";
import { joinEmbeddedServer } from "@/lib/server/db/embedded/server";
import { migrate, migrationsFolder, readMigrations } from "@/lib/server/db/migrate";
import { schemaDrift } from "@/lib/server/db/schema-drift";

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Name the migration in lower case: npm run migrate:new -- add_opportunities");
  process.exit(1);
}

const server = await joinEmbeddedServer();
const scratch = `scratch_${process.pid}`;
try {
  await ensureDatabase(server.url("postgres"), scratch);
  await migrate(server.url(scratch));
  const sql = await schemaDrift(server.url(scratch));
  if (sql) {
    // After the last one's number: there are gaps.
    const number = Math.max(...readMigrations().map((migration) => Number.parseInt(migration.name, 10))) + 1;
    const folder = join(migrationsFolder, `${String(number).padStart(4, "0")}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "migration.sql"), sql);
    console.log(`Written: ${folder}/migration.sql. Read it before you commit it.`);
  } else console.log("The migrations already say what prisma/schema says.");
} finally {
  await dropDatabase(server.url("postgres"), scratch);
  await server.release();
}
