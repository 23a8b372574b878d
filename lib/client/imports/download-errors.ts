import { noAnswer, ProblemError, unreadable } from "@/lib/client/http/problem-error";
import { problemSchema } from "@/lib/contracts/problem";
import { errorsPath } from "./use-imports";

/**
 * Saves the whole list of errors of an import as a CSV file. A plain link would be answered with JSON, for it cannot say
 * what it accepts. Throws ProblemError.
 */
export async function downloadErrors({ id, name }: { id: string; name: string }): Promise<void> {
  const response = await fetch(errorsPath(id), { headers: { accept: "text/csv, application/problem+json" } }).catch(
    () => {
      throw noAnswer();
    },
  );
  const requestId = response.headers.get("x-request-id");
  if (!response.ok) {
    const problem = problemSchema.safeParse(await response.json().catch(() => null));
    throw new ProblemError(
      problem.success ? problem.data : unreadable(response.status, requestId, "The server answered with an error."),
    );
  }
  const file = await response.blob().catch(() => {
    throw noAnswer();
  });
  const named = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: url, download: named ?? `${name}-errors.csv` });
  link.click();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
