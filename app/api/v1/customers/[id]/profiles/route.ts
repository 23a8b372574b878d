import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { listProfileVersions } from "@/lib/server/profiles/read-profiles";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.listProfiles, ({ actor, params, query }) => listProfileVersions(actor, params.id, query)),
});
