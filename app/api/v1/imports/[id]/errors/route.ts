import { operations } from "@/lib/contracts/operations";
import { FileAnswer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { exportImportErrors, listImportErrors } from "@/lib/server/imports/read-errors";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.listImportErrors, async ({ params, query, as }) => {
    if (as === null) return listImportErrors(params.id, query);
    const { csv, name } = await exportImportErrors(params.id);
    return new FileAnswer(csv, "text/csv; charset=utf-8", name);
  }),
});
