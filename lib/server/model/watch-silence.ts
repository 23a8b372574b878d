import "server-only";
import { patience } from "@/lib/server/model/patience";

/**
 * A signal that follows the given one, and aborts with a TimeoutError when the other side has been silent for too long.
 * `broken` says that it was not; `end` must be called.
 */
export function watchSilence(given: AbortSignal): { signal: AbortSignal; broken(): void; end(): void } {
  const silent = new AbortController();
  const stop = () => silent.abort(new DOMException("No word came for too long.", "TimeoutError"));
  let timer = setTimeout(stop, patience.first);
  let begun = false;
  return {
    signal: AbortSignal.any([given, silent.signal]),
    broken() {
      if (begun) timer.refresh();
      else {
        clearTimeout(timer);
        timer = setTimeout(stop, patience.between);
        begun = true;
      }
    },
    end: () => clearTimeout(timer),
  };
}
