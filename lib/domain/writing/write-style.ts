import type { Statement } from "@/lib/contracts/draft";
import { citeViews } from "@/lib/domain/evidence/cite";
import { colorWordOf } from "@/lib/domain/evidence/color-word";
import { groupBy, type View } from "@/lib/domain/profile/reading";
import { type Desk, state } from "./desk";
import { plural } from "./en-nouns";
import { capital, figure, listText } from "./en-words";
import { keySegment } from "./key-segment";
import { writeCloth } from "./style-cloth";
import { writeColors } from "./style-color";
import { writeTypes } from "./style-type";
import { writeAbsence, writeFormality, writeMiddle, writeWardrobe } from "./style-whole";

const most = 6;

/**
 * How the customer dresses: what is distinctive first, tendencies after it, nothing that is common. Customers who only
 * looked get what they looked at, and never "buys".
 */
export function writeStyle(desk: Desk): Statement[] {
  if (desk.reading.total === 0) return writeLooking(desk);
  const traits = [...writeColors(desk), ...writeCloth(desk), ...writeTypes(desk), ...writeFormality(desk)];
  const strength = (statement: Statement) =>
    desk.traits.some((trait) => trait.strength === "distinctive" && statement.evidence.includes(trait.evidence))
      ? 0
      : 1;
  const ordered = [...traits.filter((s) => strength(s) === 0), ...traits.filter((s) => strength(s) === 1)];
  const wardrobe = ordered.length < 3 ? writeWardrobe(desk) : [];
  const said = [...wardrobe, ...ordered.slice(0, most - 1), ...writeAbsence(desk)];
  return said.length > 0 ? said : writeMiddle(desk);
}

function writeLooking(desk: Desk): Statement[] {
  const { views } = desk.reading;
  const types = top(views, ({ tags }) => tags.type?.value);
  const colors = top(views, ({ tags }) => tags.color?.value);
  const statements: Statement[] = [];
  if (types) {
    const [value, group] = types;
    statements.push(
      ...state(
        desk,
        `style.viewed.${keySegment(value)}`,
        [citeViews(desk.reading, plural(value), group, views.length, "so far")],
        [
          {
            form: "viewed-only",
            when: group.length === views.length,
            say: () => `Has looked at ${plural(value)} only, and bought nothing yet.`,
          },
          {
            form: "viewed-most",
            when: true,
            say: () => `Has looked most at ${plural(value)}: ${figure(group.length)} of ${figure(views.length)} views.`,
          },
        ],
      ),
    );
  }
  if (colors && colors[1].length >= 3) {
    const [value, group] = colors;
    const word = colorWordOf(value, group);
    const names = [...new Set(group.map(({ product }) => product.name))].slice(-2);
    const evidence = citeViews(desk.reading, `${word} (${listText(names)})`, group, views.length, "so far");
    statements.push(
      ...state(
        desk,
        `style.viewed-color.${keySegment(value)}`,
        [evidence],
        [
          {
            form: "viewed-color",
            when: true,
            say: () => `${capital(word)} is what is opened most, as in ${listText(names)}.`,
          },
        ],
      ),
    );
  }
  return statements;
}

function top(views: readonly View[], valueIn: (view: View) => string | undefined): [string, View[]] | null {
  return groupBy(views, valueIn)[0] ?? null;
}
