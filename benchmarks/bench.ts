import { resolve } from "node:path";

/** Measures something and gives the lines to show; its files go in the scratch folder. */
export type Bench = (scratch: string) => Iterable<string>;

/** The program as built by `npm run build`, or another build to compare with. */
export const PROGRAM = resolve(import.meta.dirname, process.env["TRABOULE_PROGRAM"] ?? "../dist/cli/main.js");

export const seconds = (value: number): string => `${value.toFixed(2)} s`;

export const times = (value: number): string => `${value.toFixed(1)} ×`;

/** A target and whether it is met. */
export function against(target: string, met: boolean): string {
  return `${met ? "met" : "NOT MET"} (${target})`;
}
