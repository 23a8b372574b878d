/** What was started, to be stopped in reverse order, once, whatever ends the program. */
const undo: { stop: () => Promise<unknown>; kill?: () => void }[] = [];

/** Remembers how to stop something in order, and how to end it at once when the person has no patience. */
export function atEnd(stop: () => Promise<unknown>, kill?: () => void): void {
  undo.push({ stop, kill });
}

/**
 * Runs a program until it ends, fails or is told to stop (Ctrl-C, SIGTERM, the parent gone), then stops what it started.
 * A failure is one sentence on the error output and exit code 1; a second Ctrl-C ends everything at once.
 */
export async function runProgram(work: () => Promise<void>): Promise<never> {
  let interrupted = false;
  const told = new Promise<void>((resolve) => {
    const onSignal = (signal?: string) => {
      if (interrupted && signal === "SIGINT") endAtOnce();
      if (!interrupted && process.stdout.isTTY) process.stdout.write("\n");
      if (!interrupted) console.log("Stopping...");
      interrupted = true;
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => onSignal(signal));
    process.on("disconnect", () => onSignal());
  });
  const running = work().catch((error: unknown) => {
    // What breaks because we are stopping is no news.
    if (interrupted) return;
    process.exitCode = 1;
    console.error(sentence(error));
  });
  await Promise.race([running, told]);
  for (const { stop } of undo.reverse())
    await stop().catch((error: unknown) => {
      process.exitCode = 1;
      console.error(sentence(error));
    });
  process.exit();
}

function endAtOnce(): never {
  for (const { kill } of undo.toReversed()) kill?.();
  process.exit(130);
}

/** One sentence for what a person can do something about; the whole stack for what is our fault. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: string };
  if (code === "ENOSPC" || code === "53100") return "The disk is full: free some space, then start again.";
  if (error.name === "StartupError" || error.name === "AppError") return error.message;
  return error.stack ?? error.message;
}
