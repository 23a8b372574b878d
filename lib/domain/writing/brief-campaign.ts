import type { Brief } from "./brief";
import { writeBasket } from "./brief-basket";
import { writeLead } from "./brief-lead";
import { writeShow } from "./brief-show";
import { writeTiming } from "./brief-timing";
import { writeTryOn } from "./brief-try-on";
import { writeTogether } from "./campaign-together";
import type { Told } from "./desk";

const most = 4;

/** What a campaign should do for this customer: what to lead with, when to write, what to show together, how much. */
export function writeCampaign(brief: Brief): Told[] {
  return [
    ...writeLead(brief),
    ...writeTiming(brief),
    ...writeTogether(brief),
    ...writeShow(brief),
    ...writeBasket(brief),
    ...writeTryOn(brief),
  ].slice(0, most);
}
