import "server-only";
import type { TestProject } from "vitest/node";
import { joinEmbeddedServer } from "@/lib/server/db/embedded/server";
import { ensureTestTemplate, testPrefix } from "@/lib/server/db/test-template";

/** vitest's global set-up: the embedded server once a run, with the template for every file's own database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await joinEmbeddedServer();
  const url = server.url("postgres");
  const template = await ensureTestTemplate(url);
  project.provide("testServer", { url, template, prefix: testPrefix() });
  return server.release;
}
