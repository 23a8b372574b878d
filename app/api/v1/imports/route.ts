import { operations } from "@/lib/contracts/operations";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { listImports } from "@/lib/server/imports/read-imports";
import { receiveImport } from "@/lib/server/imports/receive-import";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.listImports, ({ query }) => listImports(query)),
  POST: handle(operations.createImport, async ({ actor, query, upload, effectId }) => {
    const made = await receiveImport(actor, { ...query, id: effectId, upload });
    return answer(made, { location: `/api/v1/imports/${made.id}` });
  }),
});
