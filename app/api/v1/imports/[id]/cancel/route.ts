import { operations } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { cancelImport } from "@/lib/server/imports/cancel-import";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: handle(operations.cancelImport, ({ actor, params }) => cancelImport(actor, params.id)),
});
