import { keySegment } from "@/lib/domain/claims/key-segment";
import { changeSaid, changesToTell } from "@/lib/domain/evidence/change";
import { eventRefs, groupBy, lineRefs, type Piece } from "@/lib/domain/profile/reading";
import { capital, en, pt, type Said, said, the } from "@/lib/domain/words/said";
import { valueSaid } from "@/lib/domain/words/values";
import { type Desk, state, type Told } from "./desk";

const names = { gift: "A gift for somebody else", season: "The season", new_size: "A new size" } as const;

/** The likeliest of the other explanations of a change, when it is likely or explains a part. */
export function writeRival(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const rivals = reading.signals.new_behavior.rivals;
  const rival =
    rivals.find(({ verdict }) => verdict === "likely") ?? rivals.find(({ verdict }) => verdict === "in_part");
  if (!rival) return [];
  const [reason] = changesToTell(reading);
  const what = reason ? changeSaid(reason, recent) : null;
  const foreign = rival.kind === "gift" ? foreignDepartment(desk) : null;
  const about = [what, foreign?.said].flatMap((word) => (word ? [word.en] : []));
  const evidence = reading.ledger.note({
    kind: "change",
    statement: `${names[rival.kind]} as another explanation: ${rival.verdict.replace("_", " ")}. ${rival.reason}`,
    refs: [...lineRefs(recent.pieces), ...eventRefs(recent.views.map(({ event }) => event))],
    n: reading.signals.new_behavior.items,
    certainty: "tends",
  });
  const citeAbout = () =>
    about.length === 0
      ? []
      : [
          reading.ledger.note({
            kind: "change",
            statement: `What it would explain: ${[...new Set(about)].join(", ")}${foreign ? ` (${foreign.n} of ${foreign.of} pieces and views in the last 14 days)` : ""}.`,
            refs: [...lineRefs(recent.pieces), ...eventRefs(recent.views.map(({ event }) => event))],
            n: reading.signals.new_behavior.items,
            certainty: "tends",
          }),
        ];
  return state(
    desk,
    `moment.history.rival.${keySegment(rival.kind)}`,
    [evidence],
    [
      {
        form: "rival-gift",
        when: foreign !== null,
        say: () =>
          said(
            en`${capital(foreign!.said)} is ${foreign!.n} of the last ${foreign!.of} pieces and views, which a present for somebody else would explain as well.`,
            pt`São de ${foreign!.said} ${foreign!.n} das últimas ${foreign!.of} peças e visualizações, o que um presente para outra pessoa também explicaria.`,
          ),
        evidence: citeAbout,
      },
      {
        form: "rival-told",
        when: what !== null,
        say: () => tellOf(rival.kind, rival.verdict === "likely", what!),
        evidence: citeAbout,
      },
      { form: "rival", when: true, say: () => plainly(rival.kind, rival.verdict === "likely") },
    ],
  );
}

function tellOf(kind: keyof typeof names, likely: boolean, what: Said): Said {
  const part = said(likely ? "" : "part of ", likely ? "" : "parte de ");
  if (kind === "gift")
    return said(
      en`A present for somebody else may explain ${part}the ${what} as well.`,
      pt`Um presente para outra pessoa também pode explicar ${part}${the(what)}.`,
    );
  if (kind === "season")
    return said(
      en`${likely ? "The" : "Part of the"} ${what} may be the time of year rather than a new taste.`,
      pt`${likely ? "O interesse por" : "Parte do interesse por"} ${what} pode ser da época do ano, e não de um gosto novo.`,
    );
  return said(
    en`A new size may explain ${part}the ${what} as well: some of the latest pieces are not in the usual one.`,
    pt`Um tamanho novo também pode explicar ${part}${the(what)}: algumas das últimas peças não são do tamanho de sempre.`,
  );
}

function plainly(kind: keyof typeof names, likely: boolean): Said {
  const portuguese = { gift: "Um presente para outra pessoa", season: "A estação", new_size: "Um tamanho novo" };
  return said(
    `${names[kind]} may explain ${likely ? "it" : "part of it"}.`,
    `${portuguese[kind]} pode explicar ${likely ? "isso" : "parte disso"}.`,
  );
}

/** The department most of the recent pieces and views are of, when it is not the one bought most before. */
function foreignDepartment({ reading, recent }: Desk): { said: Said; n: number; of: number } | null {
  const older = reading.pieces.filter(({ line }) => line.day < recent.from);
  const usual = groupBy(older, ({ tags }) => tags?.department?.value).find(([value]) => value !== "unisex")?.[0];
  const things: readonly Pick<Piece, "tags">[] = [...recent.views, ...recent.pieces];
  const now = groupBy(things, ({ tags }) => tags?.department?.value).filter(
    ([value]) => value !== "unisex" && value !== usual,
  );
  const [value, group] = now[0] ?? [];
  if (usual === undefined || value === undefined || group!.length < 2) return null;
  return { said: valueSaid("department", value), n: group!.length, of: things.length };
}
