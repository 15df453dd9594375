import { cleaningNumbers } from "../numbers/cleaningNumbers.ts";

/** A whole number. "6.0" is 6; "6.5" waits for a person. */
export const cleanInteger = cleaningNumbers({ whole: true });
