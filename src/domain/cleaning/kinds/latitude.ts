import type { ValueCleaner } from "../valueCleaner.ts";
import { axisCleaner } from "./axisCleaner.ts";

/** Latitudes: WGS 84 degrees northwards, a decimal point. */
export const cleanLatitude: ValueCleaner = (_field, _column, context) => axisCleaner("lat", context);
