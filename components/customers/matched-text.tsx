import { matchedParts } from "@/lib/client/customers/matched-parts";

/** Text with the searched words underlined. */
export function MatchedText({ text, search }: { text: string; search: string }) {
  let at = 0;
  return matchedParts(text, search).map((part) => {
    const key = at;
    at += part.text.length;
    if (!part.matched) return part.text;
    return (
      <mark key={key} className="border-group-2 border-b-2 bg-transparent text-inherit">
        {part.text}
      </mark>
    );
  });
}
