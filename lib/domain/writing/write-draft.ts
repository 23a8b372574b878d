import type { Desk, Told } from "./desk";
import { writeBrief } from "./write-brief";
import { writeHooks } from "./write-hooks";
import { writeMoment } from "./write-moment";
import { writeOccasions } from "./write-occasions";
import { writeStyle } from "./write-style";
import { writeWho } from "./write-who";

/** The built-in writer's draft, in the order of the profile's sections. */
export function writeDraft(desk: Desk): Told[] {
  return [
    ...writeWho(desk),
    ...writeStyle(desk),
    ...writeOccasions(desk),
    ...writeBrief(desk),
    ...writeHooks(desk),
    ...writeMoment(desk),
  ];
}
