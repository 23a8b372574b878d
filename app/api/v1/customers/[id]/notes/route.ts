import { operations } from "@/lib/contracts/operations";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { listNotes } from "@/lib/server/notes/list-notes";
import { addNote } from "@/lib/server/notes/write-notes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.listNotes, ({ actor, params, query }) => listNotes(actor, params.id, query)),
  POST: handle(operations.addNote, async ({ actor, params, body, effectId }) => {
    const { note, etag } = await addNote(actor, params.id, effectId, body.text);
    return answer(note, { etag });
  }),
});
