import { afterAll, expect, it, vi } from "vitest";
import { openTestDatabase } from "@/lib/server/db/test-database";
import { resetEnv } from "@/lib/server/env";
import { closeSender, sendJobs } from "@/lib/server/jobs/send-jobs";

const { url } = await openTestDatabase();
afterAll(closeSender);

function connectTo(database: string): void {
  vi.stubEnv("DATABASE_URL", database);
  resetEnv();
}

it("sends again after a time without a database", async () => {
  connectTo("postgres://nobody@127.0.0.1:1/none");
  await expect(sendJobs("snapshot-population", [{}])).rejects.toThrow();
  connectTo(url);
  await expect(sendJobs("snapshot-population", [{}])).resolves.toBeUndefined();
});
