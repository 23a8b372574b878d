import type { EngineSettings } from "@/lib/contracts/engine";
import { hostName } from "./engine-words";

/** Who words the profiles, in a sentence. */
export function InForce({ source, in_force }: Pick<EngineSettings, "source" | "in_force">) {
  return (
    <p className="mt-1 max-w-[56ch] font-serif text-prose">
      {in_force ? (
        <>
          Profiles are worded by <strong className="break-words font-medium">{in_force.model}</strong> at{" "}
          <span className="[overflow-wrap:anywhere]">{hostName(in_force.base_url)}</span>,{" "}
          {source === "settings" ? "as set here." : "as the service’s environment names it."}
        </>
      ) : (
        "No language model is set up: the built-in engine writes every profile, and nothing is missing."
      )}
    </p>
  );
}
