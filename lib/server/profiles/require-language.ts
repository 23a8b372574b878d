import "server-only";
import type { Language } from "@/lib/contracts/profile";
import { AppError } from "@/lib/server/app-error";

/** The built-in engine writes English so far; anything else is refused in words rather than answered in English. */
export function requireLanguage(given: string | undefined): Language {
  if (given === undefined || given === "en") return "en";
  throw new AppError("invalid", "The built-in engine writes English so far. Ask for language en.", {
    errors: [{ pointer: "/language", message: "only en is available" }],
  });
}
