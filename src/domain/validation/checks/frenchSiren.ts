import type { CellCheck } from "./customCheck.ts";
import { isSiren } from "../../cleaning/kinds/luhn.ts";

/** `french-siren-value`: a SIREN whose check digit is right. */
export const frenchSiren: CellCheck = { rule: "check.siren", compile: () => isSiren };
