import "server-only";

/** What a body asks for, in the words of no protocol. */
export type Asked = {
  model: string;
  stream: boolean;
  instructions: string;
  input: string;
  format: Format | null;
  maxTokens: number | null;
  /** Whether a stream ends with the count of tokens. */
  withUsage: boolean;
};

export type Format =
  | { type: "json_object" }
  | { type: "json_schema"; name: string; schema: Record<string, unknown>; strict?: boolean };
