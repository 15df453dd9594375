import { communeKey } from "../../src/domain/commune/communeKey.ts";
import type { MappingEntry } from "../../src/domain/matching/mapping.ts";
import { matchColumns } from "../../src/domain/matching/matchColumns.ts";
import type { Model } from "../../src/domain/model/model.ts";
import { profileColumn } from "../../src/domain/table/columnProfile.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import type { RealTable } from "../accuracy/realTable.ts";

const isCommune = (text: string): boolean => loadGazetteer().byName(communeKey(text)).length > 0;

/** What is applied when a table meets a model, as the pipeline does it: no memory, no given mapping. */
export function matchTable(model: Model, { header, rows }: RealTable): readonly MappingEntry[] {
  const columns = header.map((name, at) =>
    profileColumn(
      name,
      rows.map((row) => row[at]),
    ),
  );
  return matchColumns(model, columns, { isCommune }).entries;
}
