import { noAnswer, ProblemError, unreadable } from "@/lib/client/http/problem-error";
import type { ImportKind } from "@/lib/contracts/import";
import { type ImportRecord, importSchema } from "@/lib/contracts/import-record";
import { problemSchema } from "@/lib/contracts/problem";
import { typeOfFile } from "./kind-of-file";

type Sending = {
  file: File;
  kind: ImportKind;
  /** The same each time the file is sent again: it is imported once. */
  key: string;
  onProgress: (sent: number) => void;
  signal: AbortSignal;
};

/**
 * Sends a file to be imported, telling how many bytes have gone; of `fetch` nobody can ask that. Throws ProblemError for
 * every failure, and an AbortError when it was stopped.
 */
export function sendFile({ file, kind, key, onProgress, signal }: Sending): Promise<ImportRecord> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/imports?${new URLSearchParams({ kind, name: file.name })}`);
    request.setRequestHeader("content-type", typeOfFile(file.name));
    request.setRequestHeader("accept", "application/json, application/problem+json");
    request.setRequestHeader("idempotency-key", key);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => {
      const { status, responseText } = request;
      const requestId = request.getResponseHeader("x-request-id");
      const body = parsed(responseText);
      const made = importSchema.safeParse(body);
      if (status === 202 && made.success) return resolve(made.data);
      const problem = problemSchema.safeParse(body);
      reject(
        new ProblemError(
          problem.success ? problem.data : unreadable(status, requestId, "The server did not take the file."),
        ),
      );
    };
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(new DOMException("Stopped", "AbortError"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    if (signal.aborted) return reject(new DOMException("Stopped", "AbortError"));
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
