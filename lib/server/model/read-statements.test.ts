import fc from "fast-check";
import { expect, it } from "vitest";
import { readStatements } from "./read-statements";

const statement = fc.record({
  key: fc.string({ unit: "grapheme" }),
  evidence: fc.array(fc.string(), { maxLength: 3 }),
  text: fc.string({ unit: fc.constantFrom("a", "}", "]", '"', "{", ",", "\\", "é", " ") }),
});
const list = fc.array(statement, { minLength: 1, maxLength: 4 });
const layout = fc.constantFrom<(statements: unknown[]) => string>(
  (statements) => JSON.stringify({ elements: statements }),
  (statements) => JSON.stringify({ statements }, null, 2),
  (statements) => JSON.stringify(statements),
  (statements) =>
    `Here it is:\n\`\`\`json\n${JSON.stringify({ elements: statements }, null, 1)}\n\`\`\`\nAnything else?`,
);

it("finds every statement, however they are laid out", async () => {
  await fc.assert(
    fc.asyncProperty(list, layout, async (statements, lay) => {
      expect(await readStatements(lay(statements))).toEqual(statements);
    }),
  );
});

it("finds the whole ones of a text that broke off, wherever it did, and never a part of one", async () => {
  await fc.assert(
    fc.asyncProperty(list, layout, fc.nat(), async (statements, lay, at) => {
      const text = lay(statements);
      const found = await readStatements(text.slice(0, at % text.length));
      expect(found).toEqual(statements.slice(0, found.length));
    }),
    { numRuns: 400 },
  );
});

it("finds a statement as soon as it is whole", async () => {
  const one = { key: "style.color.oxblood", evidence: ["e1"], text: "Oxblood throughout." };
  expect(await readStatements(`{"elements":[${JSON.stringify(one)}`)).toEqual([one]);
  expect(await readStatements(`{"elements":[${JSON.stringify(one)},{"key":"x","evidence":[],"text":"a}`)).toEqual([
    one,
  ]);
});

it("finds none in prose, and passes over what is none", async () => {
  expect(await readStatements("I cannot do that [sorry].")).toEqual([]);
  const text = JSON.stringify({ elements: [{ key: "a" }, { key: "b", evidence: [], text: "B." }] });
  expect(await readStatements(text)).toEqual([{ key: "b", evidence: [], text: "B." }]);
});
