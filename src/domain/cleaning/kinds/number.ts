import { cleaningNumbers } from "../numbers/cleaningNumbers.ts";

/** A decimal number, published with a point and no thousands mark, in the field's unit. */
export const cleanNumber = cleaningNumbers({});
