import { expect, it } from "vitest";
import { type ChosenFile, nextFile, type QueueAction, reduceQueue } from "./upload-queue";

const fileOf = (name: string) => ({ key: name, file: new File(["a"], name) });
const after = (...actions: QueueAction[]) => actions.reduce<readonly ChosenFile[]>(reduceQueue, []);
const three: QueueAction = { do: "add", files: ["events.csv", "x.csv", "customers.csv"].map(fileOf) };

it("sends one file at a time, customers first, and none whose kind nobody said", () => {
  const started = after(three, { do: "start" });
  expect(started.map(({ kind, state }) => [kind, state])).toEqual([
    ["events", "waiting"],
    [null, "chosen"],
    ["customers", "waiting"],
  ]);
  expect(nextFile(started)?.key).toBe("customers.csv");
  const sending = reduceQueue(started, { do: "sending", key: "customers.csv" });
  expect(nextFile(sending)).toBeNull();
  const sent = reduceQueue(sending, { do: "remove", key: "customers.csv" });
  expect(nextFile(sent)?.key).toBe("events.csv");
});

it("goes on with the others after a failure, which can be tried again", () => {
  const failed = after(
    three,
    { do: "start" },
    { do: "sending", key: "customers.csv" },
    { do: "fail", key: "customers.csv", error: "e" },
  );
  expect(nextFile(failed)?.key).toBe("events.csv");
  expect(nextFile(reduceQueue(failed, { do: "retry", key: "customers.csv" }))).toMatchObject({
    key: "customers.csv",
    error: null,
  });
});

it("sends a file once its kind is said", () => {
  const said = after(three, { do: "set-kind", key: "x.csv", kind: "products" }, { do: "start" });
  expect(said.find(({ key }) => key === "x.csv")).toMatchObject({ kind: "products", state: "waiting" });
});
