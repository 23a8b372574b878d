import { z } from "zod";
import { noteSchema, writeNoteBody } from "@/lib/contracts/note";
import { customerParams, type Operation, pageOf, pageQuery } from "@/lib/contracts/operation";

const noteParams = customerParams.extend({ note: z.uuid().describe("The note's id") });

export const notePageSchema = pageOf(noteSchema);

export const noteOperations = {
  listNotes: {
    id: "listNotes",
    method: "GET",
    path: "/api/v1/customers/{id}/notes",
    group: "Notes",
    summary: "List the notes about a customer, newest first",
    description:
      "Notes are staff's own records, not profiling: those about somebody who refused profiling are read too.",
    scope: "customers:read",
    params: customerParams,
    query: pageQuery,
    status: 200,
    response: notePageSchema,
    problems: ["not_found"],
  },
  addNote: {
    id: "addNote",
    method: "POST",
    path: "/api/v1/customers/{id}/notes",
    group: "Notes",
    summary: "Add a note, signed with the caller's name and today's day",
    description:
      "A profile rests on the notes there are when it is written: generate a version to read it with this one.",
    scope: "customers:write",
    params: customerParams,
    body: writeNoteBody,
    status: 201,
    response: noteSchema,
    etag: "answer",
    problems: ["not_found"],
  },
  getNote: {
    id: "getNote",
    method: "GET",
    path: "/api/v1/customers/{id}/notes/{note}",
    group: "Notes",
    summary: "Read one note",
    scope: "customers:read",
    params: noteParams,
    status: 200,
    response: noteSchema,
    etag: "answer",
    problems: ["not_found"],
  },
  editNote: {
    id: "editNote",
    method: "PUT",
    path: "/api/v1/customers/{id}/notes/{note}",
    group: "Notes",
    summary: "Change a note's text: its author and day stay, and who changed it is kept beside them",
    description: "Shows in profiles from the next version on.",
    scope: "customers:write",
    params: noteParams,
    body: writeNoteBody,
    status: 200,
    response: noteSchema,
    etag: "if-match",
    problems: ["not_found"],
  },
  deleteNote: {
    id: "deleteNote",
    method: "DELETE",
    path: "/api/v1/customers/{id}/notes/{note}",
    group: "Notes",
    summary: "Delete a note",
    description: "Profiles say nothing of it from the next version on; a version that rests on it keeps its own words.",
    scope: "customers:write",
    params: noteParams,
    status: 204,
    response: z.void(),
    problems: ["not_found"],
  },
} as const satisfies Record<string, Operation>;
