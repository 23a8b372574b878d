import { citeViews } from "@/lib/domain/evidence/cite";
import { lineRefs } from "@/lib/domain/profile/reading";
import { dayText, fullDay } from "@/lib/domain/words/days";
import { pieces as somePieces } from "@/lib/domain/words/nouns";
import { timesWord } from "@/lib/domain/words/numbers";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import type { Desk, Told } from "./desk";

const key = "who.limits";

/** Customers who only looked, and customers with little: what there is, and what would enrich it. */
export function writeLimits({ reading }: Desk): Told[] {
  const { views, total, dossier } = reading;
  if (total === 0 && views.length > 0) {
    const first = views[0]!.event.day;
    const what = en`fashion pieces viewed, the first on ${fullDay(first)}`;
    const evidence = citeViews(reading, what, views, views.length, "so far");
    const times = timesWord(views.length);
    const text = said(
      en`Has looked ${times} since ${dayText(first, dossier.as_of)} and not bought yet; a first purchase would show size and price.`,
      pt`Olhou peças ${times} desde ${dayText(first, dossier.as_of)} e ainda não comprou; a primeira compra mostraria tamanho e preço.`,
    );
    return [{ key, text, evidence: [evidence] }];
  }
  if (total === 0 || total >= 4) return [];
  const evidence = reading.ledger.note({
    kind: "count",
    statement: en`${total} ${total === 1 ? "piece" : "pieces"} bought and ${views.length} viewed so far.`,
    refs: lineRefs(reading.pieces),
    n: total,
    certainty: "counted",
  });
  const count = capital(somePieces(total));
  const text =
    views.length === 0
      ? said(
          en`${count} so far: browsing, or a second purchase, would tell more.`,
          pt`${count} até agora: visitas ao site, ou uma segunda compra, diriam mais.`,
        )
      : said(en`${count} so far: another purchase would tell more.`, pt`${count} até agora: outra compra diria mais.`);
  return [{ key, text, evidence: [evidence] }];
}
