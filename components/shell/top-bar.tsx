import Link from "next/link";
import type { Role } from "@/lib/contracts/actor";
import { BackArrow } from "./back-arrow";
import { NavLinks } from "./nav-links";
import { UserMenu } from "./user-menu";
import { Wordmark } from "./wordmark";

type TopBarProps = { house: string; name: string; role: Role; stores: string[] };

/** The house leads; then the places; the person at the right. On a phone the wordmark stands between back and menu. */
export function TopBar({ house, name, role, stores }: TopBarProps) {
  return (
    <header className="border-hairline border-b print:hidden">
      <div className="mx-auto grid h-[60px] max-w-[1280px] grid-cols-[1fr_auto_1fr] items-center px-(--page-margin) sm:flex sm:gap-10">
        <div className="sm:hidden">
          <BackArrow />
        </div>
        <Link href="/today" aria-label={`${house}, today`}>
          <Wordmark house={house} />
        </Link>
        <NavLinks role={role} />
        <div className="flex justify-end sm:ml-auto">
          <UserMenu name={name} role={role} stores={stores} />
        </div>
      </div>
    </header>
  );
}
