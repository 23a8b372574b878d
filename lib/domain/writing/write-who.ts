import type { Desk, Told } from "./desk";
import { writeBasket } from "./who-basket";
import { writeDeclared } from "./who-declared";
import { writeChannel, writeGifts, writePrice, writeReturns } from "./who-habits";
import { writeDepartments, writeLife, writeLimits } from "./who-life";
import { writeNotes } from "./who-notes";
import { writeRhythm } from "./who-rhythm";

const most = 7;

/** Who the customer is as far as purchases, browsing and the record show it: what they buy for, when, how, at what price. */
export function writeWho(desk: Desk): Told[] {
  const habits = [
    ...writeDeclared(desk),
    ...writeDepartments(desk),
    ...writeLife(desk),
    ...writeRhythm(desk),
    ...writeBasket(desk),
    ...writePrice(desk),
    ...writeGifts(desk),
    ...writeReturns(desk),
    ...writeChannel(desk),
  ].slice(0, most);
  return [...habits, ...writeLimits(desk), ...writeNotes(desk)];
}
