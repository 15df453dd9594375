/** The encodings that French town halls' text files come in. Latin-1 is read as windows-1252, its superset. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macroman" | "cp850";

/** Encodings of one byte per character, told apart by what they make of the accents. Likeliest first. */
export const SINGLE_BYTE_ENCODINGS = ["windows-1252", "macroman", "cp850"] as const;
