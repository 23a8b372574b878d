/** First letters of the first and last word. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.[0]?.toUpperCase() ?? "").join("");
}

/** The button around the initials: larger under a thumb. */
export const initialsButton = "-mr-1.5 flex size-11 items-center justify-center rounded-full sm:mr-0 sm:size-8";

/** Who is signed in, as the face of the button that opens their menu. */
export function UserInitials({ name }: { name: string }) {
  return (
    <>
      <span
        aria-hidden="true"
        className="flex size-8 items-center justify-center rounded-full border border-rule font-semibold text-label"
      >
        {initials(name)}
      </span>
      <span className="sr-only">{name}, your menu</span>
    </>
  );
}
