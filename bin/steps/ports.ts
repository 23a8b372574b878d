import { createServer } from "node:net";
import { StartupError } from "@/lib/server/db/startup-error";

/** Throws StartupError when somebody else answers on this port of localhost, whichever way the name resolves. */
export async function requireFreePort(port: number): Promise<void> {
  for (const host of ["127.0.0.1", "::1"]) {
    const code = await tryToListen(port, host);
    if (code === "EADDRINUSE")
      throw new StartupError(
        `Port ${port} is in use by another program: stop that, or choose another port with --port ${port + 1}.`,
      );
    if (code === "EACCES")
      throw new StartupError(`Port ${port} needs rights that you do not have: choose another with --port 3000.`);
  }
}

/** A port of 127.0.0.1 that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer().on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
