import Link from "next/link";
import { type ProblemCode, problems } from "@/lib/contracts/problem";
import type { DescribedOperation } from "./document";

/** The codes that an operation can answer, each with its status; what to do about them is on the page of errors. */
export function ProblemList({ responses }: Pick<DescribedOperation, "responses">) {
  const codes = Object.values(responses).flatMap(({ content }) => {
    const parts = content?.["application/problem+json"]?.schema.allOf ?? [];
    return parts.flatMap((part) => (part.properties?.code?.enum ?? []) as ProblemCode[]);
  });
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
      {codes.map((code) => (
        <li key={code} className="flex min-h-6 items-baseline gap-2 max-sm:min-h-11 max-sm:items-center">
          <span className="text-quiet tabular-nums">{problems[code].status}</span>
          <Link href={`/docs/errors#${code}`} className="link code">
            {code}
          </Link>
        </li>
      ))}
    </ul>
  );
}
