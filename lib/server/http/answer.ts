import "server-only";
import { createHash } from "node:crypto";

type Options = {
  /** The operation's other status, where it has two. */
  status?: number;
  /** What the answer is a state of; sent in quotes as ETag. */
  etag?: string;
  location?: string;
};

/** What a handler returns when there is more to say than the body. */
export class Answer<T> {
  readonly body: T;
  readonly options: Options;

  constructor(body: T, options: Options = {}) {
    this.body = body;
    this.options = options;
  }
}

export const answer = <T>(body: T, options: Options = {}): Answer<T> => new Answer(body, options);

/** An answer that is no JSON: its bytes are sent as they come. */
export class FileAnswer {
  readonly body: ReadableStream | string;
  readonly type: string;
  readonly fileName: string | undefined;

  constructor(body: ReadableStream | string, type: string, fileName?: string) {
    this.body = body;
    this.type = type;
    this.fileName = fileName;
  }
}

/** A short name of a state: equal states have equal tags. */
export function etagOf(state: unknown): string {
  return createHash("sha256").update(JSON.stringify(state)).digest("base64url").slice(0, 22);
}
