import { operations } from "@/lib/contracts/operations";
import { createToken, listTokens } from "@/lib/server/auth/tokens";
import { handle } from "@/lib/server/http/handle";
import { refuseMethods } from "@/lib/server/http/refuse";

export const GET = handle(operations.listTokens, async ({ actor }) => ({ items: await listTokens(actor) }));

export const POST = handle(operations.createToken, ({ actor, body }) => createToken(actor, body));

export const { PUT, PATCH, DELETE } = refuseMethods("GET", "POST");
