import type { ExportRecord, ExportSource } from "./exportSource.ts";

/**
 * The same source, which refuses to give what no published file may hold: an internal field, or values that would
 * stand under another field's name.
 *
 * @throws {Error} on either, since only a mistake in the program can cause it
 */
export function checkedSource(source: ExportSource): ExportSource {
  for (const { name, visibility } of source.fields)
    if (visibility !== "public") throw new Error(`The field "${name}" is internal: it is never exported`);
  const { model, fields, about, located } = source;
  return { model, fields, about, located, batches: () => checkedBatches(source) };
}

async function* checkedBatches(source: ExportSource): AsyncGenerator<readonly ExportRecord[]> {
  const width = source.fields.length;
  for await (const batch of source.batches()) {
    for (const { id, values } of batch)
      if (values.length !== width)
        throw new Error(`The record ${id} has ${values.length} values for ${width} fields`);
    yield batch;
  }
}
