import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeViews } from "@/lib/domain/evidence/cite";
import { groupBy, type View } from "@/lib/domain/profile/reading";
import { colorSaidOf } from "@/lib/domain/words/color-word";
import { nounMany, someNouns } from "@/lib/domain/words/nouns";
import { countWord } from "@/lib/domain/words/numbers";
import { occasionPhrase } from "@/lib/domain/words/occasions";
import { agree, en, pt, said } from "@/lib/domain/words/said";
import { materialSaid, valueSaid } from "@/lib/domain/words/values";
import { type Desk, type Form, state, type Told } from "./desk";
import { citeNames, inWindow, ofViews } from "./moment-cite";
import { onePiece } from "./moment-focus-piece";
import type { Focus } from "./moment-summary";

/** What is looked at above all: one piece again and again, a garment for something, in a colour or a cloth, or compared. */
export function writeFocus(desk: Desk, { head, views }: Focus): Told[] {
  const of = desk.recent.views.length;
  const evidence = citeViews(desk.reading, nounMany(head).en, views, of, inWindow);
  const forms = [...onePiece(desk, head, views), ...common(desk, head, views), ...compared(desk, head, views)];
  return state(desk, `moment.summary.focus.${keySegment(head)}`, [evidence], forms);
}

/** What the views of the garment have in common. */
function common({ reading, recent }: Desk, head: string, views: readonly View[]): Form[] {
  const of = recent.views.length;
  const garments = nounMany(head);
  const share = (group: readonly View[] | undefined, least: number) =>
    group !== undefined && group.length >= 3 && group.length / views.length >= least;
  const purposes = groupBy(
    views.flatMap((view) => view.tags.occasions.map(({ value }) => ({ value, view }))),
    ({ value }) => value,
  ).filter(([value]) => value !== "everyday");
  const [purpose, worn] = purposes[0] ?? [];
  const [color, inColor] = groupBy(views, ({ tags }) => tags.color?.value)[0] ?? [];
  const [cloth] = groupBy(views, ({ tags }) => tags.material?.value)[0] ?? [];
  const [pattern, patterned] =
    groupBy(views, ({ tags }) => tags.pattern?.value).filter(([value]) => !/solid|plain/.test(value))[0] ?? [];
  const shade = color === undefined ? null : colorSaidOf(color, inColor!);
  const cite = (what: string, group: readonly View[]) => () => [citeViews(reading, what, group, of, inWindow)];
  const forWhat = purpose === undefined ? null : occasionPhrase(purpose);
  const both = inColor?.filter(({ tags }) => tags.material?.value === cloth) ?? [];
  const fabric = cloth === undefined ? null : materialSaid(cloth);
  return [
    {
      form: "focus-color-cloth",
      when: shade !== null && fabric !== null && !garments.en.includes(fabric.en) && share(both, 0.6),
      say: () =>
        said(
          en`Looks for something definite: ${shade!} ${garments} in ${fabric!}, ${ofViews(both.length, of)}.`,
          pt`Procura algo bem definido: ${garments} de ${fabric!} em ${shade!}, ${ofViews(both.length, of)}.`,
        ),
      evidence: () => cite(en`${shade!} ${garments} in ${fabric!}`, both)(),
    },
    {
      form: "focus-purpose",
      when: forWhat !== null && worn!.length >= 3 && worn!.length / views.length >= 0.7,
      say: () =>
        said(
          en`Looking at ${garments} for ${forWhat!}: ${ofViews(worn!.length, of)}.`,
          pt`Olha ${garments} para ${forWhat!}: ${ofViews(worn!.length, of)}.`,
        ),
      evidence: () =>
        cite(
          en`${garments} for ${forWhat!}`,
          worn!.map(({ view }) => view),
        )(),
    },
    {
      form: "focus-color",
      when: shade !== null && share(inColor, 0.6),
      say: () =>
        said(
          en`Looking for ${garments}, ${shade!} ones first of all.`,
          pt`Procura ${garments}, antes de tudo em ${shade!}.`,
        ),
      evidence: () => cite(en`${shade!} ${garments}`, inColor!)(),
    },
    {
      form: "focus-pattern",
      when: pattern !== undefined && share(patterned, 0.6),
      say: () => {
        const print = valueSaid("pattern", pattern!);
        return said(
          en`Looking for ${garments}, and among them for ${print}: ${ofViews(patterned!.length, of)}.`,
          pt`Procura ${garments} e, entre ${agree(garments, "eles", "elas", "eles", "elas")}, ${print}: ${ofViews(patterned!.length, of)}.`,
        );
      },
      evidence: () => cite(en`${garments}, ${valueSaid("pattern", pattern!)}`, patterned!)(),
    },
  ];
}

function compared({ reading, recent }: Desk, head: string, views: readonly View[]): Form[] {
  const of = recent.views.length;
  const garments = nounMany(head);
  const products = groupBy(views, ({ product }) => product.id).length;
  return [
    {
      form: "focus-choice",
      when: products >= 4,
      say: () =>
        said(
          en`Comparing ${garments}: ${countWord(products)} of them opened in ${countWord(views.length)} views.`,
          pt`Compara ${garments}: abriu ${someNouns(products, head)} em ${countWord(views.length, "f")} visualizações.`,
        ),
      evidence: () => [citeNames(reading, views, `${products} different ${garments.en}.`)],
    },
    {
      form: "focus",
      when: true,
      say: () =>
        said(
          en`Looking at ${garments}: ${ofViews(views.length, of)} in two weeks.`,
          pt`Anda olhando ${garments}: ${ofViews(views.length, of)} em duas semanas.`,
        ),
    },
  ];
}
