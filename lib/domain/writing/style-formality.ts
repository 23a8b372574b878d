import { formalityOf } from "@/lib/domain/evidence/formality";
import { headsOf } from "@/lib/domain/evidence/garments";
import { lineRefs } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { decimal } from "@/lib/domain/words/numbers";
import { en, pt, said } from "@/lib/domain/words/said";
import { type Desk, state, type Told } from "./desk";

/** How formal, against everybody: said only from a third of a step on and with five pieces behind it. */
export function writeFormality(desk: Desk): Told[] {
  const { reading } = desk;
  const { population_mean } = reading.signals.formality;
  const { mean, n, known } = formalityOf(reading);
  // What a company gives or has worn says nothing of how somebody dresses.
  if (reading.company || population_mean === null || n < 5 || Math.abs(mean - population_mean) < 0.3) return [];
  const own = decimal(mean);
  const all = decimal(population_mean);
  const up = mean > population_mean;
  const far = Math.abs(mean - population_mean) >= 0.6;
  const edge = known.filter(({ tags }) =>
    up ? Number(tags!.formality!.value) >= 4 : Number(tags!.formality!.value) <= 2,
  );
  const heads = headsOf(edge).slice(0, 2);
  const kinds = listText(heads.map((head) => head.said));
  const evidence = reading.ledger.note({
    kind: "share",
    statement: en`Formality of ${n} pieces, 1 (lounge) to 5 (black tie): ${own} on average, all customers ${all}.${heads.length > 0 ? en` ${up ? "Most formal" : "Least formal"}: ${kinds}.` : ""}`,
    refs: lineRefs(edge.length > 0 ? edge : known),
    n,
    certainty: far ? "distinctive" : "tends",
  });
  return state(
    desk,
    "style.formality",
    [evidence],
    [
      {
        form: "formal-up-far",
        when: up && far && heads.length > 0,
        say: () =>
          said(
            en`Dressed a clear step above the usual, ${kinds} above all.`,
            pt`Veste-se um degrau acima do habitual, sobretudo com ${kinds}.`,
          ),
      },
      {
        form: "formal-up-kinds",
        when: up && heads.length > 0,
        say: () =>
          said(
            en`A little more dressed than most, in ${kinds}: ${own} on a scale of 5, where all customers average ${all}.`,
            pt`Um pouco mais formal que a maioria, com ${kinds}: ${own} numa escala de 5, em que a média de todos é ${all}.`,
          ),
      },
      {
        form: "formal-up",
        when: up,
        say: () =>
          said(
            en`A little more dressed than most: ${own} on a scale of 5, where all customers average ${all}.`,
            pt`Um pouco mais formal que a maioria: ${own} numa escala de 5, em que a média de todos é ${all}.`,
          ),
      },
      {
        form: "formal-down-far",
        when: far && heads.length > 0,
        say: () =>
          said(
            en`Nothing that needs an occasion: ${kinds}, and ${own} on a formality scale of 5.`,
            pt`Nada que peça ocasião: ${kinds}, e ${own} numa escala de formalidade de 5.`,
          ),
      },
      {
        form: "formal-down-kinds",
        when: heads.length > 0,
        say: () =>
          said(
            en`Keeps things easy, with ${kinds}: ${own} on a formality scale of 5, where all customers average ${all}.`,
            pt`Prefere o descontraído, com ${kinds}: ${own} numa escala de formalidade de 5, em que a média de todos é ${all}.`,
          ),
      },
      {
        form: "formal-down",
        when: true,
        say: () =>
          said(
            en`Keeps things easy: ${own} on a formality scale of 5, where all customers average ${all}.`,
            pt`Prefere o descontraído: ${own} numa escala de formalidade de 5, em que a média de todos é ${all}.`,
          ),
      },
    ],
  );
}
