import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/server/app-error";

/** The place of the last delivery shown: when it was made, and its id. */
const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);
export type DeliveryCursor = z.infer<typeof cursorSchema>;

export function encodeCursor(place: DeliveryCursor): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place an opaque cursor stands for. Throws invalid for one that is not ours. */
export function decodeCursor(cursor: string): DeliveryCursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    const errors = [{ pointer: "cursor", message: "is not a cursor of this list" }];
    throw new AppError("invalid", "The cursor is not one of ours. Start from the first page.", { cause, errors });
  }
}
