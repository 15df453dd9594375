import type { ValueCleaner } from "../valueCleaner.ts";
import { cleaningNumbers } from "../numbers/cleaningNumbers.ts";

const cleanDecimalAmount = cleaningNumbers({ strict: true, usualUnit: "€", dash: "0" });
const cleanWholeAmount = cleaningNumbers({ whole: true, usualUnit: "€", dash: "0" });

/** A sum of money, in euros unless the field says otherwise: "12,50 €" is 12.50, "3 k€" is 3000, "(12)" is -12. */
export const cleanAmount: ValueCleaner = (field, column, context) =>
  (field.type === "integer" ? cleanWholeAmount : cleanDecimalAmount)(field, column, context);
