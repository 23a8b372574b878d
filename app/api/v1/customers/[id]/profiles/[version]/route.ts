import { operations } from "@/lib/contracts/operations";
import { AppError } from "@/lib/server/app-error";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { getProfileVersion } from "@/lib/server/profiles/read-profiles";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getProfileVersion, async ({ actor, params, query }) => {
    const profile = await getProfileVersion(actor, params.id, params.version, query.language);
    if (!profile) throw new AppError("not_found", `There is no version ${params.version} of this profile.`);
    return profile;
  }),
});
