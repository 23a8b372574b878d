import { headsOf } from "@/lib/domain/evidence/garments";
import type { Desk, Told } from "./desk";
import { writeChange } from "./moment-change";
import { writeColorHistory } from "./moment-history-color";
import { writeFirst } from "./moment-history-first";
import { writeKnown } from "./moment-history-known";
import { hasNone } from "./moment-owned";
import { writeSilence } from "./moment-silence";
import { focusOf } from "./moment-summary";
import { writeNoHistory } from "./moment-too-little";

/** How the moment connects with what was bought before; what changed, and what else could explain it. */
export function writeHistory(desk: Desk): Told[] {
  const { reading, recent } = desk;
  if (reading.total === 0) return writeNoHistory(desk);
  if (recent.events.length === 0 && recent.pieces.length === 0) return writeSilence(desk);
  return [...writeFocusHistory(desk), ...writeChange(desk)];
}

function writeFocusHistory(desk: Desk): Told[] {
  const focus = focusOf(desk);
  const older = desk.reading.pieces.filter(({ line }) => line.day < desk.recent.from);
  if (!focus || older.length === 0) return writeColorHistory(desk);
  const own = headsOf(older).find(({ value }) => value === focus.head);
  if (own) return writeKnown(desk, own, older, focus.views);
  return hasNone(older, focus.head) ? writeFirst(desk, focus, older) : writeColorHistory(desk);
}
