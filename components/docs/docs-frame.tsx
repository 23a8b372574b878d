import Link from "next/link";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/shell/skip-link";
import { Wordmark } from "@/components/shell/wordmark";
import { type DocsGroup, DocsNav } from "./docs-nav";

/** The frame of the documentation: the house leads, the pages at the left; on a phone they fold away above the text. */
export function DocsFrame({ house, groups, children }: { house: string; groups: DocsGroup[]; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="border-hairline border-b print:hidden">
        <div className="mx-auto flex h-[60px] max-w-[1280px] items-center gap-6 px-(--page-margin)">
          <Link href="/docs" aria-label={`${house}, documentation`}>
            <Wordmark house={house} />
          </Link>
          <span className="aside max-sm:hidden">for developers</span>
          <Link href="/today" className="ml-auto flex h-11 items-center text-quiet hover:text-ink">
            Open the app
          </Link>
        </div>
      </header>
      <div className="mx-auto grid max-w-[1280px] px-(--page-margin) lg:grid-cols-[200px_minmax(0,1fr)] lg:gap-16">
        <details className="border-b lg:hidden print:hidden">
          <summary className="flex h-12 items-center gap-2 before:content-['+'] in-open:before:content-['–']">
            All pages
          </summary>
          <div className="pt-2">
            <DocsNav groups={groups} label="Documentation, folded" />
          </div>
        </details>
        <aside className="sticky top-0 max-h-dvh self-start overflow-y-auto py-10 max-lg:hidden print:hidden">
          <DocsNav groups={groups} label="Documentation" />
        </aside>
        <main id="content" className="min-w-0 pt-10">
          {children}
        </main>
      </div>
    </>
  );
}
