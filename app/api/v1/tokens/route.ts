import { operations } from "@/lib/contracts/operations";
import { createToken, listTokens } from "@/lib/server/auth/tokens";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.listTokens, async ({ actor }) => ({ items: await listTokens(actor) })),
  POST: handle(operations.createToken, ({ actor, body, effectId }) => createToken(actor, body, effectId)),
});
