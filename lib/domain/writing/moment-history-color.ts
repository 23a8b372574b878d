import { keySegment } from "@/lib/domain/claims/key-segment";
import { citeAbsence, citeCount } from "@/lib/domain/evidence/cite";
import { colorsOf } from "@/lib/domain/evidence/garments";
import { groupBy } from "@/lib/domain/profile/reading";
import { listText } from "@/lib/domain/words/lists";
import { nounMany } from "@/lib/domain/words/nouns";
import { capital, en, pt, said } from "@/lib/domain/words/said";
import { colorSaid } from "@/lib/domain/words/values";
import { type Desk, state, type Told } from "./desk";
import { writeGround } from "./moment-history-ground";
import { headsViewed } from "./moment-summary";

/** No garment in focus: compare the colours looked at with the colours owned. */
export function writeColorHistory(desk: Desk): Told[] {
  const { reading, recent } = desk;
  const [value, views] = groupBy(recent.views, ({ tags }) => tags.color?.value)[0] ?? [];
  const own = colorsOf(reading.pieces);
  const known = own.reduce((sum, group) => sum + group.n, 0);
  if (!value || !views || views.length < 3 || known < 6) return writeGround(desk);
  const match = own.find((group) => group.value === value);
  const color = colorSaid(value);
  const seen = views.length;
  const evidence = match
    ? citeCount(reading, en`${color} pieces bought; ${seen} ${color} views lately`, match.pieces, known)
    : citeAbsence(
        reading,
        en`Nothing ${color} among ${known} pieces whose colour is known; ${seen} ${color} views lately.`,
        known,
      );
  const garments = listText(
    headsViewed(views)
      .slice(0, 2)
      .map(([head]) => nounMany(head)),
  );
  const citeGarments = () => [
    reading.ledger.note({
      kind: "browsing",
      statement: en`${capital(color)} views lately are of ${garments}.`,
      refs: views.map(({ event }) => ({ type: "event" as const, id: event.id, day: event.day })),
      certainty: "viewed",
    }),
  ];
  // What was bought in the window itself is no habit yet.
  const older = colorsOf(reading.pieces.filter(({ line }) => line.day < recent.from));
  const turned = reading.signals.new_behavior.reasons.some(
    (reason) => reason.attribute === "color" && reason.value === value,
  );
  const usual = older[0]?.value === value && !turned;
  const told = garments.en !== "";
  const text = state(
    desk,
    `moment.history.color-${keySegment(value)}`,
    [evidence],
    [
      {
        form: "history-color-new",
        when: !match && told,
        say: () =>
          said(
            en`The ${color} of these ${garments} is new: none among ${known} pieces.`,
            pt`O ${color}, agora em ${garments}, é novo: não há nada dessa cor entre ${known} peças.`,
          ),
        evidence: citeGarments,
      },
      {
        form: "history-color-known",
        when: match !== undefined && usual && told,
        say: () =>
          said(
            en`${capital(color)} again, now in ${garments}: it is the colour of ${match!.n} of the ${known} pieces owned.`,
            pt`De novo o ${color}, agora em ${garments}: é a cor de ${match!.n} das ${known} peças que tem.`,
          ),
        evidence: citeGarments,
      },
    ],
  );
  return text.length > 0 ? text : writeGround(desk);
}
