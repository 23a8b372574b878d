import { expect, it } from "vitest";
import { facetsOf } from "./claim-facets";

it("reads tones and occasions off claim keys, each once, and nothing else", () => {
  const keys = ["brief.tone.manner", "brief.visual.cloth", "occasion.work.name", "occasion.work.persona"];
  const more = [
    "brief.tone.assured",
    "brief.tone.manner",
    "occasion.formal-event.look.shoes",
    "hook.tone",
    "style.tone.x",
  ];
  expect(facetsOf([...keys, ...more])).toEqual({ tones: ["assured", "manner"], occasions: ["work"] });
});
