import "server-only";
import { createHash } from "node:crypto";
import { type Behave, type Behaviour, behaviourOf } from "./behaviour";

/**
 * Lets a share of the calls (`rate`, from 0 to 1) meet a behaviour and the others another, `ok` unless given. Which
 * calls they are follows from the seed and the order of arrival alone.
 */
export function withRandom(
  rate: number,
  seed: string,
  behaviour: Behaviour,
  otherwise: Behave = { kind: "ok" },
): Behave {
  return (call, n) => (roll(seed, n) < rate ? behaviour : behaviourOf(otherwise, call));
}

/** Evenly spread in [0, 1). */
const roll = (seed: string, n: number) => createHash("sha256").update(`${seed}:${n}`).digest().readUInt32BE() / 2 ** 32;
