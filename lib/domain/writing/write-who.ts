import type { Desk, Told } from "./desk";
import { writeBasket } from "./who-basket";
import { writeChannel } from "./who-channel";
import { writeDeclared } from "./who-declared";
import { writeDepartments } from "./who-departments";
import { writeGifts } from "./who-gifts";
import { writeLife } from "./who-life";
import { writeLimits } from "./who-limits";
import { writeNotes } from "./who-notes";
import { writePrice } from "./who-price";
import { writeReturns } from "./who-returns";
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
