import type { ValueCleaner } from "../valueCleaner.ts";
import { axisCleaner } from "./axisCleaner.ts";

/** Longitudes: WGS 84 degrees eastwards, a decimal point. */
export const cleanLongitude: ValueCleaner = (_field, _column, context) => axisCleaner("lon", context);
