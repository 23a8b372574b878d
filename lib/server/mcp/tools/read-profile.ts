import "server-only";
import { z } from "zod";
import { languageQuery } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { profileReadingSchema } from "@/lib/contracts/profile-reading";
import { AppError } from "@/lib/server/app-error";
import { toReading } from "@/lib/server/mcp/profile-reading";
import { customerId, tool } from "@/lib/server/mcp/tool";
import { getCurrentProfile } from "@/lib/server/profiles/read-profiles";

/** How a reading is to be read; for each tool that answers one. */
export const howToCite =
  "profile holds the five sections; claims holds each sentence or item of them by its place (path) and words (says) with its confidence from 0 to 1 and the ids of its evidence; evidence holds the fact behind each id, counted from purchases, views and declared data. To cite, give the statement of the evidence that the claim names; below a confidence of 0.5 say that it is tentative. status corrected or pinned: a colleague set these words, prefer them; contested: newer purchases disagree with what the colleague set, say both.";

export const readProfile = tool({
  operation: operations.getProfile,
  title: "Read a customer's profile",
  description: `Reads the current profile of a customer, to prepare an appointment or a message: who they are, their style, occasions with looks, how to address them, what they are about to buy, and opportunities. ${howToCite}`,
  input: z.object({ customer_id: customerId, ...languageQuery.shape }),
  output: profileReadingSchema,
  run: async (actor, { customer_id, language }) => {
    const profile = await getCurrentProfile(actor, customer_id, language);
    if (!profile)
      throw new AppError("not_found", "This customer has no profile yet. generate_profile writes one.", {
        errors: [{ pointer: "customer_id", message: "has no profile yet" }],
      });
    return toReading(profile);
  },
});
