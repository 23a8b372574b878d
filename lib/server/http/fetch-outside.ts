import "server-only";
import { Readable } from "node:stream";
import { OutsideError, requestOutside } from "@/lib/server/http/request-outside";

/**
 * A `fetch` for libraries that bring their own requests: POST alone, a text as the body, and only as far as
 * `requestOutside` lets it. Without redirects: a server that sends elsewhere could send the key along.
 */
export function fetchOutside(allowed: readonly string[]): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { body, method, headers, signal } = init ?? {};
    if (method !== "POST" || typeof body !== "string") throw new Error("Only texts are sent, and only by POST.");
    const response = await request(url, {
      body,
      // What comes is handed on as it is: nothing here would unpack it.
      headers: { ...Object.fromEntries(new Headers(headers)), "accept-encoding": "identity" },
      signal: signal ?? new AbortController().signal,
      allowed,
    });
    const status = response.statusCode ?? 0;
    if (status >= 300 && status < 400) {
      response.destroy();
      throw new OutsideError("it sends elsewhere, which is not followed: take the address that it leads to", {
        final: true,
      });
    }
    const given = Object.entries(response.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value) => [name, value] as [string, string]),
    );
    return new Response(status === 204 ? null : (Readable.toWeb(response) as ReadableStream), {
      status,
      headers: given,
    });
  };
}

/** In the form in which `fetch` tells of a network that failed, so that whoever tries again does. */
async function request(url: URL, init: Parameters<typeof requestOutside>[1]) {
  try {
    return await requestOutside(url, init);
  } catch (error) {
    if (error instanceof OutsideError && !error.final) throw new TypeError("fetch failed", { cause: error });
    throw error;
  }
}
