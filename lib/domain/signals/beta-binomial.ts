import { logGamma } from "./log-gamma";

/**
 * P(X >= k) for X beta-binomial with n draws, mean p and precision phi: how often a customer with the tastes of all
 * would have bought this value at least so often. phi allows for people differing without being different.
 */
export function betaBinomialTail(k: number, n: number, p: number, phi: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  const a = p * phi;
  const b = (1 - p) * phi;
  const logChoose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  const logBeta = logGamma(a + k) + logGamma(b + n - k) - logGamma(phi + n) + logGamma(phi) - logGamma(a) - logGamma(b);
  let term = Math.exp(logChoose + logBeta);
  let tail = term;
  for (let i = k; i < n; i++) {
    term *= ((n - i) / (i + 1)) * ((a + i) / (b + n - i - 1));
    tail += term;
  }
  return Math.min(1, tail);
}
