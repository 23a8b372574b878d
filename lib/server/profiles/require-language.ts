import "server-only";
import type { Language } from "@/lib/contracts/profile";
import { AppError } from "@/lib/server/app-error";

/**
 * The built-in engine writes English so far; anything else is refused in words rather than answered in English. `pointer`
 * says where it was asked for: in the body or in the query.
 */
export function requireLanguage(given: string | undefined, pointer: "/language" | "language"): Language {
  if (given === undefined || given === "en") return "en";
  throw new AppError("invalid", "The built-in engine writes English so far. Ask for language en.", {
    errors: [{ pointer, message: "only en is available" }],
  });
}
