import { settled } from "../../journal/outcomes.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

/** Names of people are theirs to write: only runs of spaces and line breaks go. */
export const cleanPerson: ValueCleaner = () => (cell) =>
  settled(cell.text, cell.text.replace(/\s+/gu, " ").trim(), "person.spaces");
