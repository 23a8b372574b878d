import type { Swatch } from "@/lib/contracts/customer";
import { colorHex } from "@/lib/domain/taxonomy/colors";

/**
 * What a signal's value is called on the page. A colour family goes by the word the palette uses for it, the
 * retailer's own ("oxblood" where the family is burgundy), so that one colour has one name.
 */
export function signalName(palette: readonly Swatch[], value: string): string {
  const hex = colorHex(value);
  const name = palette.find((swatch) => swatch.hex === hex)?.color ?? value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
