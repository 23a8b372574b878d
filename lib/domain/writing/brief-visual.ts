import { tellingOccasion } from "@/lib/domain/occasions/find-occasions";
import { listText } from "@/lib/domain/words/lists";
import { capital } from "@/lib/domain/words/said";
import { type Brief, nextGarments, wordingOf } from "./brief";
import { writeCloth } from "./brief-cloth";
import { writeFrame } from "./brief-frame";
import { writePalette } from "./brief-palette";
import { coloredOf } from "./brief-words";
import type { Told } from "./desk";
import { plainScene, scenes, settings } from "./scene-of-direction";

const most = 4;

/** How material for the customer should look: scene, colour, cloth, frame; each only where the records take a side. */
export function writeVisual(brief: Brief): Told[] {
  return [...writeScene(brief), ...writePalette(brief), ...writeCloth(brief), ...writeFrame(brief)].slice(0, most);
}

/** The garments, and where and in what light they are shown. */
function writeScene(brief: Brief): Told[] {
  const { desk, lead } = brief;
  const garments = nextGarments(brief, 2, "direction");
  if (garments.length === 0) return [];
  const occasion = tellingOccasion(desk.occasions);
  const setting = occasion && settings[occasion.value];
  const scene = lead ? scenes[wordingOf(lead)] : (setting ?? plainScene);
  const why = lead ? lead.evidence : setting ? [occasion.evidence] : [];
  const colored = coloredOf(desk.reading, garments[0]!);
  const told = [colored?.said ?? garments[0]!.said, ...garments.slice(1).map(({ said }) => said)];
  const counts = [...garments, ...(colored ? [colored] : [])].map(({ evidence }) => evidence());
  return [
    {
      key: "brief.visual.scene",
      text: scene(capital(listText(told))),
      evidence: [...new Set([...why, ...counts])],
    },
  ];
}
