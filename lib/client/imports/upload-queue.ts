import { type ImportKind, importKinds } from "@/lib/contracts/import";
import { kindOfFile } from "./kind-of-file";

/** A chosen file on its way: first its kind is settled, then it waits for those before it, then it is sent. */
export type ChosenFile = {
  key: string;
  file: File;
  kind: ImportKind | null;
  state: "chosen" | "waiting" | "sending" | "failed";
  /** Bytes that have gone. */
  sent: number;
  error: unknown;
};

export type QueueAction =
  | { do: "add"; files: { key: string; file: File }[] }
  | { do: "set-kind"; key: string; kind: ImportKind | null }
  | { do: "start" }
  | { do: "sending" | "retry" | "remove"; key: string }
  | { do: "progress"; key: string; sent: number }
  | { do: "fail"; key: string; error: unknown };

/** The next state of the files that are chosen and not yet with the server. */
export function reduceQueue(files: readonly ChosenFile[], action: QueueAction): readonly ChosenFile[] {
  const change = (key: string, to: Partial<ChosenFile>) =>
    files.map((file) => (file.key === key ? { ...file, ...to } : file));
  switch (action.do) {
    case "add":
      return [...files, ...action.files.map(chosen)];
    case "set-kind":
      return change(action.key, { kind: action.kind });
    case "start":
      return files.map((file) =>
        file.kind !== null && file.state === "chosen" ? { ...file, state: "waiting" as const } : file,
      );
    case "sending":
      return change(action.key, { state: "sending", sent: 0 });
    case "progress":
      return change(action.key, { sent: action.sent });
    case "fail":
      return change(action.key, { state: "failed", error: action.error });
    case "retry":
      return change(action.key, { state: "waiting", error: null });
    case "remove":
      return files.filter((file) => file.key !== action.key);
  }
}

const chosen = ({ key, file }: { key: string; file: File }): ChosenFile => ({
  key,
  file,
  kind: kindOfFile(file.name),
  state: "chosen",
  sent: 0,
  error: null,
});

/** The file to be sent now: none while one is being sent; customers before what is theirs, as folders are read. */
export function nextFile(files: readonly ChosenFile[]): ChosenFile | null {
  if (files.some((file) => file.state === "sending")) return null;
  const order = ({ kind }: ChosenFile) => (kind === null ? importKinds.length : importKinds.indexOf(kind));
  return files.filter((file) => file.state === "waiting").sort((a, b) => order(a) - order(b))[0] ?? null;
}
