import type { Database } from "../../db/database.ts";
import {
  addModelVersion,
  listModelVersions,
  type StoredModelVersion,
} from "../../db/models/modelVersions.ts";
import { ensureRecordTable } from "../../db/recordTable/ensureRecordTable.ts";
import type { RecordTable } from "../../db/recordTable/recordColumn.ts";
import type { Model } from "../../domain/model/model.ts";
import { parseModel } from "../../domain/model/parseModel.ts";
import { writeSchema } from "../../domain/model/writeSchema.ts";
import { builtInModels } from "../../domain/models/builtInModels.ts";
import { Problem } from "../../domain/problem/problem.ts";

export interface ModelVersion {
  readonly model: Model;
  readonly current: boolean;
  readonly adoptedAt: Date;
}

/** The territory's models, read once and kept: every version, and the record table of each. */
export class ModelRegistry {
  readonly #database: Database;
  #versions: readonly ModelVersion[] = [];
  #tables: ReadonlyMap<string, RecordTable> = new Map();

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Reads the models of a database, gives it the built-in ones it does not have, and makes their tables. */
  static async open(database: Database): Promise<ModelRegistry> {
    const registry = new ModelRegistry(database);
    for (const schema of builtInModels.values()) {
      const { model } = parseModel(schema);
      if (model) await addModelVersion(database.query, asStored(model));
    }
    await registry.refresh();
    return registry;
  }

  /** Reads them again: another process may have adopted a version. */
  async refresh(): Promise<void> {
    const stored = await listModelVersions(this.#database.query);
    this.#versions = stored.map(asVersion);
    const tables = new Map<string, RecordTable>();
    for (const model of this.list()) {
      const known = this.#tables.get(model.name);
      const kept = known && known.model.version === model.version;
      tables.set(model.name, kept ? known : await ensureRecordTable(this.#database.query, model));
    }
    this.#tables = tables;
  }

  /** The current version of each model, built-in ones first, in the order they are shown. */
  list(): readonly Model[] {
    const order = [...builtInModels.keys()];
    const rank = ({ name }: Model): number => (order.includes(name) ? order.indexOf(name) : order.length);
    return this.#versions
      .filter(({ current }) => current)
      .map(({ model }) => model)
      .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, "fr"));
  }

  /** The current version of a model. Throws `model.unknown`. */
  current(name: string): Model {
    return this.table(name).model;
  }

  /** The record table of a model, with its current version. Throws `model.unknown`. */
  table(name: string): RecordTable {
    const table = this.#tables.get(name);
    if (!table) throw new Problem("model.unknown", { model: name });
    return table;
  }

  /** The versions of a model, latest first. Throws `model.unknown`. */
  versions(name: string): readonly ModelVersion[] {
    const versions = this.#versions.filter(({ model }) => model.name === name).toReversed();
    if (versions.length === 0) throw new Problem("model.unknown", { model: name });
    return versions;
  }

  /** One version of a model. Throws `model.unknown`. */
  version(name: string, version: string): Model {
    const found = this.#versions.find(({ model }) => model.name === name && model.version === version);
    if (!found) throw new Problem("model.unknown", { model: `${name} ${version}` });
    return found.model;
  }

  /** Makes a new version the current one. Throws `model.version-exists` when that version is already there. */
  async adopt(model: Model): Promise<void> {
    const added = await addModelVersion(this.#database.query, asStored(model));
    if (!added) throw new Problem("model.version-exists", { model: model.name, version: model.version });
    await this.refresh();
  }
}

function asStored(model: Model): Pick<StoredModelVersion, "model" | "version" | "schema" | "status"> {
  const schema = JSON.stringify(writeSchema(model, { internal: true }));
  return { model: model.name, version: model.version, schema, status: model.status };
}

function asVersion({ model: name, schema, current, created_at }: StoredModelVersion): ModelVersion {
  const { model } = parseModel(JSON.parse(schema));
  if (!model) throw new Error(`the stored schema of "${name}" can no longer be read`);
  return { model, current, adoptedAt: created_at };
}
