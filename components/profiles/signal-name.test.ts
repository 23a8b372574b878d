import { expect, it } from "vitest";
import { colorHex } from "@/lib/domain/taxonomy/colors";
import { signalName } from "./signal-name";

const palette = [{ color: "oxblood", hex: colorHex("burgundy") ?? "", pattern: null, share: 1 }];

it("calls a colour by the palette's word, and everything else by its own", () => {
  expect(signalName(palette, "burgundy")).toBe("Oxblood");
  expect(signalName(palette, "black")).toBe("Black");
  expect(signalName(palette, "wool")).toBe("Wool");
});
