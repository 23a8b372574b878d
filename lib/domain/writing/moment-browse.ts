import { citeViews } from "@/lib/domain/evidence/cite";
import { groupBy, type View } from "@/lib/domain/profile/reading";
import { colorSaidOf } from "@/lib/domain/words/color-word";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { countWord } from "@/lib/domain/words/numbers";
import { occasionPhrase } from "@/lib/domain/words/occasions";
import { agree, capital, en, pt, said } from "@/lib/domain/words/said";
import { materialSaid, valueSaid } from "@/lib/domain/words/values";
import { type Desk, type Form, state, type Told } from "./desk";
import { few } from "./moment-browse-few";
import { inWindow, ofViews } from "./moment-cite";
import { headsViewed } from "./moment-summary";

/** Several garments looked at and none above all: what they have in common, or what they are. */
export function writeBrowse(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const of = recent.views.length;
  if (of === 0) return [];
  const heads = headsViewed(recent.views);
  const first = heads.slice(0, 3);
  const garments = listText(first.map(([head]) => nounMany(head)));
  const named = first.flatMap(([, views]) => views);
  const evidence =
    first.length > 0
      ? citeViews(reading, garments.en, named, of, inWindow)
      : citeViews(reading, "products", recent.views, of, inWindow);
  const known = heads.length > 0;
  const two = listText(heads.slice(0, 2).map(([head]) => nounMany(head)));
  const forms: Form[] = [
    ...few(desk),
    ...shared(desk),
    {
      form: "summary-wide",
      when: heads.length >= 3 && of >= 6,
      say: () =>
        said(
          en`Looking at several things at once, ${garments} first: ${ofViews(named.length, of)}.`,
          pt`Olha várias coisas ao mesmo tempo, ${garments} em primeiro lugar: ${ofViews(named.length, of)}.`,
        ),
    },
    {
      form: "summary-some",
      when: known,
      say: () =>
        said(
          en`A quick look round, ${countWord(of)} views in two weeks: ${two}.`,
          pt`Um passeio rápido, ${countWord(of, "f")} visualizações em duas semanas: ${two}.`,
        ),
    },
    {
      form: "summary-unknown",
      when: true,
      say: () =>
        said(
          en`${capital(countWord(of))} views in two weeks.`,
          pt`${capital(countWord(of, "f"))} visualizações em duas semanas.`,
        ),
    },
  ];
  return state(desk, "moment.summary.browse", [evidence], forms);
}

/** An occasion, a season, a colour or a cloth that runs through most of the views. */
function shared({ reading, recent: { views } }: Desk): Form[] {
  const of = views.length;
  const most = (group: readonly View[] | undefined, least = 0.6) =>
    group !== undefined && group.length >= 4 && group.length / of >= least;
  const purposes = groupBy(
    views.flatMap((view) => view.tags.occasions.map(({ value }) => ({ value, view }))),
    ({ value }) => value,
  ).filter(([value]) => value !== "everyday");
  const [purpose, pairs] = purposes[0] ?? [];
  const forIt = pairs?.map(({ view }) => view);
  const [season, inSeason] =
    groupBy(views, ({ tags }) => tags.season?.value).filter(([value]) => value !== "transition")[0] ?? [];
  const [color, inColor] = groupBy(views, ({ tags }) => tags.color?.value)[0] ?? [];
  const [cloth, ofCloth] = groupBy(views, ({ tags }) => tags.material?.value)[0] ?? [];
  const garments = (group: readonly View[]) =>
    listText(
      headsViewed(group)
        .slice(0, 3)
        .map(([head]) => nounMany(head)),
    );
  const cite = (what: string, group: readonly View[]) => [citeViews(reading, what, group, of, inWindow)];
  return [
    {
      form: "browse-purpose",
      when: most(forIt, 0.7),
      say: () =>
        said(
          en`Exploring options for ${occasionPhrase(purpose!)}: ${garments(forIt!)}, ${ofViews(forIt!.length, of)}.`,
          pt`Explora opções para ${occasionPhrase(purpose!)}: ${garments(forIt!)}, ${ofViews(forIt!.length, of)}.`,
        ),
      evidence: () => cite(en`pieces for ${occasionPhrase(purpose!)}, of ${garments(forIt!)}`, forIt!),
    },
    {
      form: "browse-season",
      when: season !== undefined && most(inSeason, 0.7),
      say: () =>
        said(
          en`Pieces for ${valueSaid("season", season!)} above all, ${garments(inSeason!)}: ${ofViews(inSeason!.length, of)}.`,
          pt`Peças de ${valueSaid("season", season!)} acima de tudo, ${garments(inSeason!)}: ${ofViews(inSeason!.length, of)}.`,
        ),
      evidence: () => cite(en`pieces for ${valueSaid("season", season!)}, of ${garments(inSeason!)}`, inSeason!),
    },
    {
      form: "browse-color",
      when: most(inColor, 0.5),
      say: () => {
        const shade = colorSaidOf(color!, inColor!);
        return said(
          en`What is looked at has one colour in common, ${shade}: ${ofViews(inColor!.length, of)}, ${garments(inColor!)}.`,
          pt`O que olha tem uma cor em comum, ${shade}: ${ofViews(inColor!.length, of)}, ${garments(inColor!)}.`,
        );
      },
      evidence: () => cite(en`${colorSaidOf(color!, inColor!)}, of ${garments(inColor!)}`, inColor!),
    },
    {
      form: "browse-cloth",
      when: most(ofCloth, 0.5) && cloth !== "leather",
      say: () => {
        const fabric = materialSaid(cloth!);
        return said(
          en`Looking at a great deal of ${fabric}, in ${garments(ofCloth!)}: ${ofViews(ofCloth!.length, of)}.`,
          pt`Fica mais ${agree(fabric, "no", "na", "nos", "nas")} ${fabric}, em ${garments(ofCloth!)}: ${ofViews(ofCloth!.length, of)}.`,
        );
      },
      evidence: () => cite(en`${materialSaid(cloth!)}, of ${garments(ofCloth!)}`, ofCloth!),
    },
  ];
}
