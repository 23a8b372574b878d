import { operations } from "@/lib/contracts/operations";
import { startGeneration } from "@/lib/server/generations/generations";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: handle(operations.startGeneration, async ({ actor, params, body, effectId }) => {
    const { generation, created } = await startGeneration(actor, params.id, { ...body, id: effectId });
    return answer(generation, { status: created ? 202 : 200 });
  }),
});
