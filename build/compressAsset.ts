import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export interface CompressedForm {
  readonly encoding: "br" | "gzip";
  readonly extension: ".br" | ".gz";
  readonly contents: Uint8Array;
}

/** The forms of a file that are worth sending instead of it: those a tenth smaller at least. */
export function compress(contents: Uint8Array): readonly CompressedForm[] {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
  };
  const forms: readonly CompressedForm[] = [
    { encoding: "br", extension: ".br", contents: brotliCompressSync(contents, { params }) },
    { encoding: "gzip", extension: ".gz", contents: gzipSync(contents, { level: 9 }) },
  ];
  return forms.filter((form) => form.contents.length < contents.length * 0.9);
}
