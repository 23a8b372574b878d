import "server-only";
import { z } from "zod";
import { pageQuery } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { profilePageSchema } from "@/lib/contracts/operations/profile-operations";
import { customerId, tool } from "@/lib/server/mcp/tool";
import { listProfileVersions as list } from "@/lib/server/profiles/read-profiles";

export const listProfileVersions = tool({
  operation: operations.listProfiles,
  title: "List the versions of a profile",
  description:
    "Lists the versions of a customer's profile, newest first: when each was written and by whom, for which day, on how many orders and views it rests, and its confidence. It holds no texts: read_profile reads the current ones.",
  input: z.object({ customer_id: customerId, ...pageQuery.shape, limit: z.int().min(1).max(50).default(10) }),
  output: profilePageSchema,
  run: (actor, { customer_id, ...page }) => list(actor, customer_id, page),
});
