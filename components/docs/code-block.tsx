import { CopyButton } from "./copy-button";

type CodeBlockProps = {
  code: string;
  /** What it is, such as the name of its file. */
  label: string;
  /** Found by the tests that run what is shown. */
  snippet?: string;
};

const isComment = (line: string) => /^\s*(#|\/\/|\/\*\*)/.test(line);

/** A piece of code as it is to be copied; comments in lighter ink. */
export function CodeBlock({ code, label, snippet }: CodeBlockProps) {
  const lines = code.trimEnd().split("\n");
  return (
    <figure className="my-4 overflow-clip rounded-panel border bg-raised">
      <figcaption className="flex h-10 items-center justify-between border-b pr-1.5 pl-4 max-sm:h-12">
        <span className="aside">{label}</span>
        <CopyButton text={code} what={label} />
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        className="overflow-x-auto px-4 py-3 font-mono text-[12.5px] leading-5 focus-visible:-outline-offset-2"
      >
        <code data-snippet={snippet}>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change
            <span key={i} className={isComment(line) ? "text-tentative" : undefined}>
              {i < lines.length - 1 ? `${line}\n` : line}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  );
}
