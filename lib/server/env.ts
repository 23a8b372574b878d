import "server-only";
import { z } from "zod";

/** A host, an IP address or a CIDR range that outgoing calls may reach though it is not public. */
const target = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6(), z.hostname()], {
  error: ({ input }) => `“${input}” is not a host name, an IP address or a CIDR range such as 10.1.0.0/16`,
});

const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Signs session cookies. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** Encrypts what must be read back (webhooks' secrets, answers kept for a day); NEXTAUTH_SECRET when absent. */
  ENCRYPTION_SECRET: z.string().min(32).optional(),
  /** Where the browser reaches us; sign-out goes to :3000 without it. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  /** Comma-separated: what webhooks may reach besides public addresses by https. */
  OUTBOUND_ALLOWLIST: z
    .string()
    .default("")
    .transform((list) => list.split(",").flatMap((entry) => entry.trim().toLowerCase() || []))
    .pipe(z.array(target)),
  /** The language model, where the settings name none: any endpoint that speaks one of OpenAI's two protocols. */
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  OPENAI_MODEL: z.string().min(1).optional(),
  OPENAI_PROTOCOL: z.enum(["responses", "chat"]).default("responses"),
  /** The largest file that may be imported over the API, in megabytes (2^20 bytes). */
  IMPORT_MAX_MB: z.coerce.number().positive().max(100_000).default(512),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
});

export type Env = z.infer<typeof envSchema>;

let parsed: Env | undefined;

/** The parsed environment. The only reader of process.env; a bad value names itself and stops the program. */
export function env(): Env {
  if (parsed) return parsed;
  const result = envSchema.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not valid:\n${lines.join("\n")}`);
  }
  parsed = result.data;
  return parsed;
}

/** Tests point each file at a database of its own. */
export function resetEnv(): void {
  parsed = undefined;
}
