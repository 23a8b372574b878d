import "server-only";
import { invalidAt } from "@/lib/server/app-error";

// Control characters but the line break, and those that turn the direction of what follows: they hide what a text says.
const hidden = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Free text for colleagues, in paragraphs: hidden characters are taken out, nothing else is judged. */
function cleanLines(given: string): string {
  const lines = given.replace(/\r\n?|\u2028|\u2029/g, "\n").replace(/\t/g, " ");
  return lines
    .replace(hidden, "")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Paragraphs of at most `longest` characters. Throws invalid, naming the place, for an empty one and a longer one. */
export function requireLines(pointer: string, given: string, longest: number): string {
  return requireLength(pointer, cleanLines(given), longest);
}

/** The same on one line. */
export function requireLine(pointer: string, given: string, longest: number): string {
  return requireLength(pointer, cleanLines(given).replace(/\s+/g, " "), longest);
}

function requireLength(pointer: string, text: string, longest: number): string {
  const { length } = [...text];
  if (length === 0) throw invalidAt(pointer, "is empty: write at least one character");
  if (length > longest) throw invalidAt(pointer, `has ${length} characters, ${longest} at most`);
  return text;
}
