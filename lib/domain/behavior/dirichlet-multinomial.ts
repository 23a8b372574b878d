import { logGamma } from "@/lib/domain/signals/log-gamma";

/**
 * Log probability of drawing these counts in some order from a Dirichlet-multinomial with parameters alpha above
 * zero. The multinomial coefficient is left out: it
 * cancels in every ratio.
 */
export function logDirichletMultinomial(
  counts: ReadonlyMap<string, number>,
  alpha: (value: string) => number,
  alphaTotal: number,
): number {
  let drawn = 0;
  let sum = 0;
  for (const [value, count] of counts) {
    const a = alpha(value);
    drawn += count;
    sum += logGamma(a + count) - logGamma(a);
  }
  return sum + logGamma(alphaTotal) - logGamma(alphaTotal + drawn);
}
