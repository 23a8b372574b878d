import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";

export const metadata = { title: "Not found" };

/** An address that leads nowhere. It never says whether something exists that this person may not see. */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-[640px] px-(--page-margin) py-24">
      <h1 className="text-display-l">There is nothing here</h1>
      <p className="mt-3 text-prose-s text-quiet">The address may be mistyped, or what it showed is gone.</p>
      <Link href="/today" className={buttonStyle({ className: "mt-8" })}>
        Go to Today
      </Link>
    </main>
  );
}
