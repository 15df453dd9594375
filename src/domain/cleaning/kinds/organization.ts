import { settled } from "../../journal/outcomes.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

/**
 * Names of organisations keep their capitals, which are often acronyms: only runs of spaces and line breaks go.
 */
export const cleanOrganization: ValueCleaner = () => (cell) =>
  settled(cell.text, cell.text.replace(/\s+/gu, " ").trim(), "organization.spaces");
