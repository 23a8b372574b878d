import Link from "next/link";
import { cx } from "@/components/ui/cx";
import type { Language } from "@/lib/contracts/profile";

const names: [Language, string][] = [
  ["en", "English"],
  ["pt-BR", "Português"],
];

type LanguageSwitchProps = { path: string; version: number | null; language: Language };

/** The same version in another language: nothing is written anew. `version` null is the current one. */
export function LanguageSwitch({ path, version, language }: LanguageSwitchProps) {
  const query = (other: Language) =>
    new URLSearchParams({ ...(version === null ? {} : { version: String(version) }), language: other }).toString();
  return (
    <nav aria-label="Language of the profile" className="flex gap-3">
      {names.map(([other, name]) => (
        <Link
          key={other}
          href={`${path}?${query(other)}`}
          lang={other}
          scroll={false}
          aria-current={other === language ? "true" : undefined}
          className={cx("hover:text-ink max-sm:py-3", other === language && "text-ink underline underline-offset-4")}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
