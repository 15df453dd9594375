import type { Field } from "../../domain/model/field.ts";
import type { Model } from "../../domain/model/model.ts";
import { namingField } from "../../domain/presentation/namingField.ts";
import { publicFields } from "../../exchange/ogc/queryable.ts";
import type { Platform } from "../../services/platform.ts";
import { browseDataset, type PortalRecord } from "../../services/portal/browseDataset.ts";
import type { PortalDataset } from "../../services/portal/portalTerritory.ts";

/** A field and what one published record says there, as canonical text. */
interface SampleValue {
  readonly field: Field;
  readonly value: string;
}

/** A published record that the documentation's examples are made from: each of them then finds something. */
export interface DocsSample {
  readonly id: string;
  /** INSEE code of the commune that publishes it. */
  readonly commune: string | null;
  /** What it says, in the model's order; positions and empty fields left out. */
  readonly values: readonly SampleValue[];
  /** The field that names it, and its name. */
  readonly name: SampleValue | null;
  /** WGS 84, [lon, lat]; null where it has none, or a shape larger than a point. */
  readonly point: readonly [number, number] | null;
}

function pointOf({ geometry }: PortalRecord): DocsSample["point"] {
  const shape = geometry as { readonly type: string; readonly coordinates: readonly number[] } | null;
  return shape?.type === "Point" ? [shape.coordinates[0]!, shape.coordinates[1]!] : null;
}

function sampleOf(model: Model, record: PortalRecord): DocsSample {
  const shown = publicFields(model).filter(({ kind }) => kind !== "longitude" && kind !== "latitude");
  const values = shown.flatMap((field) => {
    const value = record.values[model.fields.indexOf(field)] ?? null;
    return value === null ? [] : [{ field, value }];
  });
  const naming = namingField(model);
  const name = values.find(({ field }) => field === naming) ?? null;
  return { id: record.id, commune: record.commune, values, name, point: pointOf(record) };
}

const worth = ({ values, point }: DocsSample): number => values.length + (point === null ? 0 : 100);

/** The record of a dataset's first page that says most; null of a dataset that holds none. */
export async function readDocsSample(platform: Platform, dataset: PortalDataset): Promise<DocsSample | null> {
  const { records } = await browseDataset(platform, dataset, { filters: [] }, { order: null, page: 1 });
  const samples = records.map((record) => sampleOf(dataset.model, record));
  return samples.toSorted((a, b) => worth(b) - worth(a))[0] ?? null;
}
