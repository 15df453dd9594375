import { certainValue } from "../domain/journal/outcome.ts";
import type { CleanedRecord } from "../domain/cleaning/cleanedRecord.ts";
import { positionOf } from "../domain/geo/recordGeometry.ts";
import type { Model } from "../domain/model/model.ts";
import { TextWriter } from "../storage/textWriter.ts";
import { typedValue } from "./typedValue.ts";

/** True when the model says where its records are by a position, not only by an address. */
export function hasPosition({ geometry }: Model): boolean {
  if (geometry === null) return false;
  return Boolean((geometry.longitude && geometry.latitude) || geometry.point || geometry.shape);
}

/**
 * Writes a GeoJSON FeatureCollection (RFC 7946: WGS 84, [lon, lat]) record by record; a record without a certain
 * position is a feature whose geometry is null.
 */
export class GeojsonWriter {
  readonly #model: Model;
  readonly #writer: TextWriter;
  readonly #indexes: ReadonlyMap<string, number>;
  #first = true;

  constructor(path: string, model: Model) {
    this.#model = model;
    this.#indexes = new Map(model.fields.map((field, index) => [field.name, index]));
    this.#writer = new TextWriter(path);
    this.#writer.write('{"type":"FeatureCollection","features":[');
  }

  write(record: CleanedRecord): void {
    // Built from entries: a field may be called `__proto__`.
    const properties: unknown = Object.fromEntries(
      this.#model.fields.map((field, index) => [
        field.name,
        typedValue(field, certainValue(record.outcomes[index]!) ?? ""),
      ]),
    );
    const geometry = positionOf(this.#model, (name) => {
      const index = this.#indexes.get(name);
      return index === undefined ? null : certainValue(record.outcomes[index]!);
    });
    const feature = { type: "Feature", geometry, properties };
    this.#writer.write(`${this.#first ? "" : ","}\n${JSON.stringify(feature)}`);
    this.#first = false;
  }

  close(): void {
    this.#writer.write("\n]}\n");
    this.#writer.close();
  }
}
