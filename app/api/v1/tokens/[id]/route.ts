import { operations } from "@/lib/contracts/operations";
import { revokeToken } from "@/lib/server/auth/tokens";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  DELETE: handle(operations.revokeToken, ({ actor, params }) => revokeToken(actor, params.id)),
});
