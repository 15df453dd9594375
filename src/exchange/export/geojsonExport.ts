import { typedValue } from "../typedValue.ts";
import { columnNames } from "./columnNames.ts";
import type { ExportSource } from "./exportSource.ts";
import { rightHanded } from "./rightHanded.ts";
import { streamedFormat } from "./streamedFormat.ts";

async function* bytes({ fields, batches }: ExportSource): AsyncGenerator<Uint8Array> {
  const names = fields.map(({ name }) => name);
  const communeName = columnNames(names, ["_commune"]).at(-1)!;
  yield Buffer.from('{"type":"FeatureCollection","features":[');
  let separator = "\n";
  for await (const batch of batches()) {
    let text = "";
    for (const { id, commune, values, geometry } of batch) {
      // Built from entries: a field may be called `__proto__`.
      const properties: unknown = Object.fromEntries([
        ...fields.map((field, at) => [field.name, typedValue(field, values[at] ?? "")] as const),
        [communeName, commune],
      ]);
      const shape = geometry && rightHanded(geometry);
      text += `${separator}${JSON.stringify({ type: "Feature", id, geometry: shape, properties })}`;
      separator = ",\n";
    }
    yield Buffer.from(text);
  }
  yield Buffer.from("\n]}\n");
}

/**
 * RFC 7946: WGS 84, [lon, lat]. Each feature bears the record's stable identifier; its properties are the model's
 * fields, typed, then `_commune`, the INSEE code of the commune that owns it.
 */
export const geojsonExport = streamedFormat(
  { id: "geojson", extension: "geojson", mediaType: "application/geo+json" },
  bytes,
);
