import type { Day } from "@/lib/contracts/day";
import { monthText } from "./days";
import { type Said, said } from "./said";

/** The third of a month a day falls in: "early December", "mid-December", "late December"; "o início de dezembro",
 * "meados de dezembro", "o fim de dezembro", as Portuguese has the article or not. */
export function monthPart(day: Day): Said {
  const month = monthText(Number(day.slice(5, 7)));
  const date = Number(day.slice(8, 10));
  if (date <= 10) return said(`early ${month.en}`, `o início de ${month.pt}`);
  if (date <= 20) return said(`mid-${month.en}`, `meados de ${month.pt}`);
  return said(`late ${month.en}`, `o fim de ${month.pt}`);
}
