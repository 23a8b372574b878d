import type { Metadata } from "next";
import type { ReactNode } from "react";
import { apiDocument } from "@/app/docs/api-document";
import { DocsFrame } from "@/components/docs/docs-frame";
import { slugOf } from "@/components/docs/document";
import { requireWorkspace } from "@/lib/server/workspace/workspace-store";

export const metadata: Metadata = { title: { default: "Quick start", template: "%s, documentation" } };

const pages = [
  {
    title: "Begin",
    pages: [
      { href: "/docs", label: "Quick start" },
      { href: "/docs/service", label: "The documented service" },
    ],
  },
  {
    title: "Guides",
    pages: [
      { href: "/docs/authentication", label: "Tokens and scopes" },
      { href: "/docs/requests", label: "Requests" },
      { href: "/docs/errors", label: "Errors" },
      { href: "/docs/webhooks", label: "Webhooks" },
      { href: "/docs/imports", label: "Imports" },
      { href: "/docs/engines", label: "Engines" },
      { href: "/docs/mcp", label: "MCP" },
    ],
  },
];

/** Public: it holds nothing of the house but its name, which the sign-in page shows too. */
export default async function DocsLayout({ children }: { children: ReactNode }) {
  const { name } = await requireWorkspace();
  const reference = apiDocument().tags.map((tag) => ({
    href: `/docs/reference/${slugOf(tag.name)}`,
    label: tag.name,
  }));
  return (
    <DocsFrame house={name} groups={[...pages, { title: "Reference", pages: reference }]}>
      {children}
    </DocsFrame>
  );
}
