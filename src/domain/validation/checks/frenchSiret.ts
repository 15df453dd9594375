import type { CellCheck } from "./customCheck.ts";
import { isSiret } from "../../cleaning/kinds/luhn.ts";

/** `french-siret-value`: a SIRET whose check digit is right. */
export const frenchSiret: CellCheck = { rule: "check.siret", compile: () => isSiret };
