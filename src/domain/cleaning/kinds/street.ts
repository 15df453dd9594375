import { cleanAddress } from "./address.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

/** Names of streets, tidied like addresses: a number that was left in stays in. */
export const cleanStreet: ValueCleaner = (field, column, context) => cleanAddress(field, column, context);
