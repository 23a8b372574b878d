import type { Persona } from "./persona";
import { men } from "./personas-men";
import { children, companies, gifts, thin } from "./personas-special";
import { women } from "./personas-women";

export const personas: readonly Persona[] = [...women, ...men, ...children, ...gifts, ...thin, ...companies];
