import "server-only";
import { type CallToolResult, Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";

type Connection = {
  /** "legacy" shakes hands, as clients of 2025 do; "auto" asks first and takes the newest revision that both know. */
  mode?: "legacy" | "auto";
  /** The only revision with a handshake that the client offers. */
  revision?: string;
};

/** The official client, connected with a token as an assistant's host connects it. */
export async function connect(url: URL, token: string, { mode = "auto", revision }: Connection = {}): Promise<Client> {
  const client = new Client(
    { name: "assistant of the tests", version: "1" },
    { versionNegotiation: { mode }, ...(revision ? { supportedProtocolVersions: [revision] } : {}) },
  );
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit }));
  return client;
}

type Data = Record<string, unknown>;

/**
 * What a tool answers: the client has held it to the tool's output schema, and the text says the same. Throws for a
 * refusal.
 */
export async function answerOf(client: Client, name: string, args: Data = {}): Promise<Data> {
  const { isError, text, structured } = await resultOf(client, name, args);
  if (isError || JSON.stringify(structured) !== text) throw new Error(`${name} answered ${text}`);
  return structured as Data;
}

/** What a tool's refusal says. Throws for an answer. */
export async function refusalOf(client: Client, name: string, args: Data = {}): Promise<Data> {
  const { isError, text, structured } = await resultOf(client, name, args);
  if (!isError || structured !== undefined) throw new Error(`${name} answered ${text}`);
  return JSON.parse(text);
}

async function resultOf(client: Client, name: string, args: Data) {
  const result = (await client.callTool({ name, arguments: args })) as CallToolResult;
  const [content, ...more] = result.content;
  if (content?.type !== "text" || more.length > 0) throw new Error(`${name} has no single text.`);
  return { isError: result.isError === true, text: content.text, structured: result.structuredContent };
}
