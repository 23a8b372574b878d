import "server-only";
import { z } from "zod";
import { operations } from "@/lib/contracts/operations";
import { profileReadingSchema } from "@/lib/contracts/profile-reading";
import { generateProfileBody } from "@/lib/contracts/profile-version";
import { toReading } from "@/lib/server/mcp/profile-reading";
import { customerId, tool } from "@/lib/server/mcp/tool";
import { howToCite } from "@/lib/server/mcp/tools/read-profile";
import { generateProfile as generate } from "@/lib/server/profiles/generate-profile";

export const generateProfile = tool({
  operation: operations.generateProfile,
  title: "Generate a customer's profile",
  description: `Writes a new version of a customer's profile from their purchases and views, and answers it. Call it when there is no profile yet, or when search_customers shows events_since above 0; else read_profile is enough: every call adds a version. With as_of in the past it tells what would have been said on that day, and the current profile stays. ${howToCite}`,
  input: z.object({ customer_id: customerId, ...generateProfileBody.pick({ language: true, as_of: true }).shape }),
  output: profileReadingSchema,
  run: async (actor, { customer_id, ...options }) => toReading(await generate(actor, customer_id, options)),
});
