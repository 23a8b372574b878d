import { ShieldOff } from "lucide-react";

/** A customer who does not want to be profiled: the record, and nothing derived from it. */
export function Refused() {
  return (
    <section className="my-8 max-w-[640px] border-ink border-t pt-6">
      <h2 className="text-display-m">
        <ShieldOff aria-hidden="true" className="mr-2 inline size-5 align-[-2px] [stroke-width:1.5]" />
        Refused profiling
      </h2>
      <p className="mt-2 font-serif text-prose">
        This customer does not want purchases and visits to be analysed. There is no profile, and none can be written:
        not here, not over the API, not in a run.
      </p>
      <p className="mt-3 text-quiet">
        Serve them as they ask. If they change their mind, their consent changes it here.
      </p>
    </section>
  );
}
