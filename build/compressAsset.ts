import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export interface CompressedForm {
  readonly encoding: "br" | "gzip";
  readonly extension: ".br" | ".gz";
  readonly contents: Uint8Array;
}

/** `best` for what is released; `fast` for tests and development, a hundred times quicker. */
export type Effort = "best" | "fast";

const LEVELS = { best: { br: 11, gzip: 9 }, fast: { br: 3, gzip: 3 } } as const;

/** The forms of a file that are worth sending instead of it: those a tenth smaller at least. */
export function compress(contents: Uint8Array, effort: Effort): readonly CompressedForm[] {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: LEVELS[effort].br,
    [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
  };
  const forms: readonly CompressedForm[] = [
    { encoding: "br", extension: ".br", contents: brotliCompressSync(contents, { params }) },
    { encoding: "gzip", extension: ".gz", contents: gzipSync(contents, { level: LEVELS[effort].gzip }) },
  ];
  return forms.filter((form) => form.contents.length < contents.length * 0.9);
}
