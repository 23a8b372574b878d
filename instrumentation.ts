/** Next calls it once, when a server starts. It also compiles it for a runtime without processes, hence the guard. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { requireEnv } = await import("@/lib/server/require-env");
  requireEnv();
}
