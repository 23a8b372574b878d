import type { Day } from "@/lib/contracts/profile";
import { monthText } from "./days";
import { type Said, said } from "./said";

/** The third of a month a day falls in: "early December", "mid-December", "late December"; "meados de dezembro". */
export function monthPart(day: Day): Said {
  const month = monthText(Number(day.slice(5, 7)));
  const date = Number(day.slice(8, 10));
  if (date <= 10) return said(`early ${month.en}`, `início de ${month.pt}`);
  if (date <= 20) return said(`mid-${month.en}`, `meados de ${month.pt}`);
  return said(`late ${month.en}`, `fim de ${month.pt}`);
}
