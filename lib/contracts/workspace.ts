import { z } from "zod";

/** `https://host[:port]`, as a browser sends it in `Origin`: no path, no slash at the end. */
const originSchema = z
  .string()
  .refine(
    (given) => {
      if (!/^https?:\/\//.test(given) || !URL.canParse(given)) return false;
      return new URL(given).origin === given;
    },
    { message: "must be an origin such as https://crm.example.com: scheme and host, no path and no slash at the end" },
  )
  .meta({ examples: ["https://crm.example.com"] });

export const workspaceSchema = z.object({
  name: z.string(),
  time_zone: z.string().describe("IANA name"),
  currency: z.string().describe("ISO 4217 code"),
  language: z.string().describe("Language of texts when none is asked for"),
  phone_country: z.string().describe("ISO 3166 alpha-2: how phone numbers without a country code are read"),
  allowed_origins: z.array(z.string()).describe("Web pages whose browsers may call the API with a token"),
  requests_per_minute: z.number().int().describe("Of each token that has no limit of its own"),
});

export const changeWorkspaceBody = z.object({
  allowed_origins: z
    .array(originSchema)
    .max(50)
    .transform((origins) => [...new Set(origins)])
    .optional()
    .describe("Web pages whose browsers may call the API: replaces the list"),
  requests_per_minute: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe("Of each token that has no limit of its own"),
});

export type WorkspaceSettings = z.infer<typeof workspaceSchema>;
export type ChangeWorkspace = z.infer<typeof changeWorkspaceBody>;
