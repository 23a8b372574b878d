import "server-only";
import type { Actor } from "@/lib/contracts/actor";
import type { Note } from "@/lib/contracts/note";
import { etagOf } from "@/lib/server/http/answer";
import type { IfMatch } from "@/lib/server/http/if-match";
import { requireLines } from "@/lib/server/http/require-text";
import { findNote, insertNote, removeNote, updateNote } from "@/lib/server/notes/note-store";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

const longest = 2000;

export type TaggedNote = { note: Note; etag: string };
const tagged = (note: Note): TaggedNote => ({ note, etag: etagOf(note) });

/** One note, and the tag of its state. Throws not_found. */
export async function getNote(actor: Actor, customerId: string, id: string): Promise<TaggedNote> {
  return tagged(await findNote({ actor, customerId, id }));
}

/**
 * Adds a note in the actor's name, of today in the retailer's time zone. Asked for again under the same id, it is the one
 * that is there. Throws not_found for a customer the actor may not see, invalid for a text that is empty or too long.
 */
export async function addNote(actor: Actor, customerId: string, id: string, given: string): Promise<TaggedNote> {
  const text = requireLines("/text", given, longest);
  const { timeZone } = await requireWorkspace();
  return tagged(await insertNote({ actor, customerId, id }, text, timeZone));
}

/**
 * Changes a note's text; author and day stay, and who changed it is kept. Anybody who may write about the customer may:
 * colleagues put each other's notes right. Throws not_found, invalid, and precondition_failed when it changed since it
 * was read.
 */
export async function editNote(
  actor: Actor,
  customerId: string,
  id: string,
  given: string,
  ifMatch: IfMatch,
): Promise<TaggedNote> {
  const text = requireLines("/text", given, longest);
  return tagged(await updateNote({ actor, customerId, id }, text, (present) => ifMatch(etagOf(present))));
}

/** Deletes a note: later versions of the profile say nothing of it. Throws not_found. */
export async function deleteNote(actor: Actor, customerId: string, id: string): Promise<void> {
  await removeNote({ actor, customerId, id });
}
