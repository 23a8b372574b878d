import { pieceName, thePiece } from "./pieces";

/** In English, as evidence says it. */
export const nameWithColor = (product: Parameters<typeof pieceName>[0]): string => pieceName(product).en;
export const theProduct = (product: Parameters<typeof pieceName>[0]): string => thePiece(product).en;
