import { operations } from "@/lib/contracts/operations";
import { answer } from "@/lib/server/http/answer";
import { handle } from "@/lib/server/http/handle";
import { route } from "@/lib/server/http/route";
import { deleteNote, editNote, getNote } from "@/lib/server/notes/write-notes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: handle(operations.getNote, async ({ actor, params }) => {
    const { note, etag } = await getNote(actor, params.id, params.note);
    return answer(note, { etag });
  }),
  PUT: handle(operations.editNote, async ({ actor, params, body, ifMatch }) => {
    const { note, etag } = await editNote(actor, params.id, params.note, body.text, ifMatch);
    return answer(note, { etag });
  }),
  DELETE: handle(operations.deleteNote, ({ actor, params }) => deleteNote(actor, params.id, params.note)),
});
