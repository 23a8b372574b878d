import "server-only";
import { holdsContact } from "@/lib/domain/check/fit-text";
import { sensitiveWord } from "@/lib/domain/check/sensitive-words";
import { AppError } from "@/lib/server/app-error";

const names = { "/text": "The text", "/reason": "The reason" } as const;

/** What is wrong with a member of the body, in words that say what to do. */
export function invalidMember(pointer: keyof typeof names | "/action" | "key", message: string): AppError {
  const what = pointer === "key" ? "The key" : pointer === "/action" ? "The action" : names[pointer];
  return new AppError("invalid", `${what} ${message}.`, { errors: [{ pointer, message }] });
}

/**
 * The words of a person as they may stand in a profile, on one line. Throws invalid, naming the place and the fix, for
 * what is too short or too long, holds a link or contact data, or touches something sensitive.
 */
export function requireFitText(pointer: keyof typeof names, given: string, longest: number): string {
  const text = given.replace(/\s+/g, " ").trim();
  if (/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(text))
    throw invalidMember(pointer, "holds a control character: write it with plain letters");
  if (text.length < 2) throw invalidMember(pointer, "is empty: write at least two characters");
  if (text.length > longest)
    throw invalidMember(pointer, `has ${text.length} characters, ${longest} at most: say it in one sentence`);
  if (holdsContact(text))
    throw invalidMember(pointer, "holds a link, an email address or a phone number: leave it out");
  // Staff may state an age or a gender: they declare it.
  const word = sensitiveWord(text, true);
  if (word !== null)
    throw invalidMember(
      pointer,
      `touches something that is not kept in a profile (“${word}”: health, religion, origin, politics, private life): say what they buy or wear`,
    );
  return text;
}
