import type { Population } from "@/lib/domain/population";
import type { ChangeWindow } from "./change-window";
import { giftRival } from "./gift-rival";
import type { Rival } from "./rival";
import { seasonRival } from "./season-rival";
import { sizeRival } from "./size-rival";

/** What else may explain a change, each with a verdict and the figures it rests on. */
export function rivalExplanations(window: ChangeWindow, population: Population): Rival[] {
  return [giftRival(window), seasonRival(window, population), sizeRival(window)];
}
