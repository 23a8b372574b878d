import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";

/** The same words for an unknown id and for a customer of another store. */
export default function CustomerNotFound() {
  return (
    <div className="max-w-[640px] py-16">
      <h1 className="text-display-l">No such customer here</h1>
      <p className="mt-3 text-prose-s text-quiet">
        There is no customer with this id at your stores. A customer of another store is visible to its own people.
      </p>
      <Link href="/customers" className={buttonStyle({ className: "mt-8" })}>
        All customers
      </Link>
    </div>
  );
}
