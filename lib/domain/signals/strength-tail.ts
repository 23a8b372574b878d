import { logGamma } from "./log-gamma";

const TINY = 1e-300;

/** Continued fraction of the incomplete beta function (Lentz's method, as in Numerical Recipes 6.4). */
function fraction(x: number, a: number, b: number): number {
  const above = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / above(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / above(1 + even * d);
    c = above(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / above(1 + odd * d);
    c = above(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < 1e-12) break;
  }
  return result;
}

/** Regularised incomplete beta function I_x(a, b) for a, b > 0. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(x, a, b)) / a;
  return 1 - (front * fraction(1 - x, b, a)) / b;
}

/**
 * P(X >= k) for X binomial with n draws of chance p, carried on to counts that are not whole (a day's pieces count as
 * the root of their number) by the identity with the incomplete beta function: I_p(k, n - k + 1).
 */
export function binomialTail(k: number, n: number, p: number): number {
  // The function's own limit; below, its two factors leave the range of numbers.
  if (k < 1e-9) return 1;
  if (k > n || p <= 0) return 0;
  return Math.min(1, Math.max(0, incompleteBeta(p, k, n - k + 1)));
}
