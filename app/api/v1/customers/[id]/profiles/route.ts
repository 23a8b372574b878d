import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { refuseMethods } from "@/lib/server/http/refuse";
import { listProfileVersions } from "@/lib/server/profiles/read-profiles";

export const GET = handle(operations.listProfiles, ({ actor, params, query }) =>
  listProfileVersions(actor, params.id, query),
);

export const { POST, PUT, PATCH, DELETE } = refuseMethods("GET");
