import "server-only";
import type { Tool as ListedTool } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Tool } from "@/lib/server/mcp/tool";

const listings = new Map<Tool, ListedTool>();

/** A tool as clients see it. Nothing of it changes while the program runs: each is converted once. */
export function listTool(name: string, tool: Tool): ListedTool {
  const listing = listings.get(tool) ?? { name, ...describe(tool) };
  listings.set(tool, listing);
  return listing;
}

function describe({ operation: { method }, title, description, input, output }: Tool): Omit<ListedTool, "name"> {
  const reads = method === "GET";
  return {
    title,
    description,
    inputSchema: schemaOf(input.strict(), "input"),
    outputSchema: schemaOf(output, "output"),
    annotations: {
      readOnlyHint: reads,
      idempotentHint: reads,
      // POST adds; the other methods change or remove what is there.
      destructiveHint: !reads && method !== "POST",
      openWorldHint: false,
    },
  };
}

function schemaOf(schema: z.ZodObject, io: "input" | "output") {
  const json = z.toJSONSchema(schema, {
    io,
    // A format says what the pattern says again, in hundreds of characters that every assistant would read.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return json as ListedTool["inputSchema"];
}
