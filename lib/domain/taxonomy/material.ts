import { materials } from "./lexicon/material-words";
import { buildIndex } from "./term-index";

export const materialIndex = buildIndex(materials);
