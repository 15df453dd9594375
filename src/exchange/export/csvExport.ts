import { csvLine } from "../csvLine.ts";
import type { ExportSource } from "./exportSource.ts";
import { streamedFormat } from "./streamedFormat.ts";

async function* bytes({ fields, batches }: ExportSource): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvLine(fields.map(({ name }) => name)));
  for await (const batch of batches()) {
    let text = "";
    for (const { values } of batch) text += csvLine(values.map((value) => value ?? ""));
    yield Buffer.from(text);
  }
}

/**
 * RFC 4180 with LF: UTF-8 without a mark, comma, every value as published. The columns are the model's and no other, so
 * that the file is valid under its Table Schema.
 */
export const csvExport = streamedFormat(
  { id: "csv", extension: "csv", mediaType: "text/csv; charset=utf-8; header=present" },
  bytes,
);
