import { citeViews } from "@/lib/domain/evidence/cite";
import type { OccasionReading } from "@/lib/domain/occasions/find-occasions";
import { count, groupBy } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { occasionPhrase } from "@/lib/domain/words/occasions";
import { en, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";

import { fewPieces, plainPersona } from "./persona-plain";
import { tellingPersona } from "./persona-telling";
import { viewPersona } from "./persona-view";
/** How the customer dresses for the occasion, as far as what was bought (or only looked at) for it shows. */
export function writePersona(desk: Desk, occasion: OccasionReading): Told[] {
  const key = `occasion.${occasion.segment}.persona`;
  if (count(occasion.pieces) === 0) return writeLookedFor(desk, occasion, key);
  const view = viewPersona(desk, occasion);
  return state(
    desk,
    key,
    [occasion.evidence],
    [...fewPieces(desk, view), ...tellingPersona(view), ...plainPersona(view)],
  );
}

function writeLookedFor(desk: Desk, occasion: OccasionReading, key: string): Told[] {
  const types = groupBy(occasion.views, ({ tags }) => tags.type?.value).slice(0, 2);
  const evidence = types.map(([type, views]) =>
    citeViews(
      desk.reading,
      en`${nounMany(type)} for ${occasionPhrase(occasion.value)}`,
      views,
      desk.reading.views.length,
      "so far",
    ),
  );
  const kinds = listText(types.map(([type]) => nounMany(type)));
  return state(
    desk,
    key,
    [occasion.evidence, ...evidence],
    [
      {
        form: "persona-looked",
        when: types.length > 0,
        say: () =>
          said(
            en`Nothing bought for it yet; has looked at ${kinds}.`,
            pt`Nada comprado ainda para isso; já olhou ${kinds}.`,
          ),
      },
      {
        form: "persona-looked-too",
        when: types.length > 0,
        say: () => said(en`Known from browsing only: ${kinds}.`, pt`Só se sabe pelo que olhou: ${kinds}.`),
      },
    ],
  );
}
