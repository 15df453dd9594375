import type { Language } from "./language.ts";

const UNITS = [
  ["gigabyte", 1e9],
  ["megabyte", 1e6],
  ["kilobyte", 1e3],
] as const;

/** A number of bytes for people: « 2,4 Mo », "2.4 MB"; thousands of bytes, as files are shown everywhere. */
export function formatSize(language: Language, bytes: number): string {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least) ?? UNITS[2];
  const format = new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 });
  return format.format(Math.max(0.1, bytes / size)).replaceAll(/[\u202F ]/g, "\u00A0");
}
