import { defineConfig } from "prisma/config";

// The URL is only read by Prisma's own migrate commands; the application connects through lib/server/db.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
