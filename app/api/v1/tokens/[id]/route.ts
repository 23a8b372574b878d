import { operations } from "@/lib/contracts/operations";
import { revokeToken } from "@/lib/server/auth/tokens";
import { handle } from "@/lib/server/http/handle";
import { refuseMethods } from "@/lib/server/http/refuse";

export const DELETE = handle(operations.revokeToken, ({ actor, params }) => revokeToken(actor, params.id));

export const { GET, POST, PUT, PATCH } = refuseMethods("DELETE");
