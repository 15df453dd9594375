/**
 * A real file against a model, and what a person who knows both says: for each field that the file feeds, the columns
 * that may. `a + b` joins columns, `a > part` takes a part of one. `tolerated` is neither right nor wrong: what people
 * would argue about.
 */
export interface RealFileTruth {
  readonly name: string;
  readonly file: string;
  /** A built-in model, or the path of a schema in the folder of shared data. */
  readonly model: string;
  readonly truth: Readonly<Record<string, readonly string[]>>;
  readonly tolerated?: Readonly<Record<string, readonly string[]>>;
}

/** The path of an official schema in the folder of shared data. */
export const official = (name: string): string => `schemas/official/${name}.schema.json`;
