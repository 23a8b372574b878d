import { z } from "zod";

/** A date in the retailer's time zone, `YYYY-MM-DD`. */
export const daySchema = z.iso.date().describe("A date in the retailer's time zone, YYYY-MM-DD");

export type Day = z.infer<typeof daySchema>;
