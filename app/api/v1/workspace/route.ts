import { operations } from "@/lib/contracts/operations";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { changeSettings, getSettings } from "@/lib/server/workspace/workspace-settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getWorkspace, async () => {
    const { settings, etag } = await getSettings();
    return answer(settings, { etag });
  }),
  PATCH: handle(operations.changeWorkspace, async ({ actor, body, ifMatch }) => {
    const { settings, etag } = await changeSettings(actor, body, ifMatch);
    return answer(settings, { etag });
  }),
});
