import "server-only";

/** Each upload holds a database connection as long as its sender takes; the pool has ten, and pages need some. */
const atOnce = 3;

let taken = 0;
const waiting: (() => void)[] = [];

/** Runs `work` as one of at most three at a time in this process; the others wait in the order in which they came. */
export async function inUploadSlot<T>(work: () => Promise<T>): Promise<T> {
  if (taken >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else taken++;
  try {
    return await work();
  } finally {
    // The slot goes to whoever waits without being free in between.
    const next = waiting.shift();
    if (next) next();
    else taken--;
  }
}
