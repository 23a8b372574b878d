import { operations } from "@/lib/contracts/operations";
import { AppError } from "@/lib/server/app-error";
import { FileAnswer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { generateProfile } from "@/lib/server/profiles/generate-profile";
import { profileEvents } from "@/lib/server/profiles/profile-events";
import { getCurrentProfile } from "@/lib/server/profiles/read-profiles";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getProfile, async ({ actor, params, query }) => {
    const profile = await getCurrentProfile(actor, params.id, query.language);
    if (!profile) throw new AppError("not_found", "This customer has no profile yet. POST here to generate one.");
    return profile;
  }),
  POST: handle(operations.generateProfile, async ({ actor, params, body, effectId, as }) => {
    const options = { ...body, id: effectId };
    if (as === null) return generateProfile(actor, params.id, options);
    return new FileAnswer(await profileEvents(actor, params.id, options), as);
  }),
});
