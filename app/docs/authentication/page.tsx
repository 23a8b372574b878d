import type { Metadata } from "next";
import Link from "next/link";
import { Article, Code, Section } from "@/components/docs/article";
import { CodeBlock } from "@/components/docs/code-block";
import { KeyTable } from "@/components/docs/key-table";
import { scopes } from "@/lib/contracts/access";

export const metadata: Metadata = { title: "Tokens and scopes" };

export default function AuthenticationPage() {
  const rows = Object.entries(scopes).map(([scope, { roles, allows }]) => [scope, allows, roles.join(", ")] as const);
  return (
    <Article
      title="Tokens and scopes"
      lead="A token acts with a role, and within it with scopes. Give each system its own."
    >
      <Section id="tokens" title="Tokens">
        <p>
          Send it with each request. It begins with <Code>fap_</Code>; we keep a fingerprint of it, so nobody can read
          it again, and a lost one is replaced.
        </p>
        <CodeBlock code="Authorization: Bearer fap_..." label="Header" />
        <p>
          Make and revoke tokens under{" "}
          <Link href="/settings/tokens" className="link">
            Settings, API tokens
          </Link>{" "}
          or with the API. A revoked token is refused from the next request on. A token gives no scope that it does not
          hold itself.
        </p>
        <p>
          A token belongs on a server, never in a page or an app: whoever has it reads your customers. Wrong, revoked
          and missing tokens are all answered 401.
        </p>
      </Section>
      <Section id="roles" title="Roles">
        <p>
          A salesperson’s token sees the customers of its stores: others are not found. A marketer’s and an admin’s see
          all. What a role does not have, no token of it can be given.
        </p>
      </Section>
      <Section id="scopes" title="Scopes">
        <p>
          Without <Code>scopes</Code> a token gets all of its role. Each operation names the one it needs; without it
          the answer is 403, and the detail says which is missing.
        </p>
        <KeyTable label="Table of scopes" heads={["Scope", "Allows", "Roles"]} rows={rows} code={[0]} />
      </Section>
    </Article>
  );
}
