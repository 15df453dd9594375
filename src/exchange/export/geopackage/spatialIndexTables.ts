const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export interface IndexedColumn {
  readonly table: string;
  /** The column of the row's number. */
  readonly id: string;
  readonly geometry: string;
}

/** How the extension is listed, for one column. */
export const RTREE_EXTENSION = [
  "gpkg_rtree_index",
  "http://www.geopackage.org/spec140/#extension_rtree",
  "write-only",
] as const;

export const indexName = ({ table, geometry }: IndexedColumn): string => `rtree_${table}_${geometry}`;

/** The tables in which SQLite's r-tree module keeps an index. */
export function indexTables(column: IndexedColumn): string {
  const table = (part: string): string => quoted(`${indexName(column)}_${part}`);
  return `CREATE TABLE ${table("rowid")}(rowid INTEGER PRIMARY KEY,nodeno);
    CREATE TABLE ${table("node")}(nodeno INTEGER PRIMARY KEY,data);
    CREATE TABLE ${table("parent")}(nodeno INTEGER PRIMARY KEY,parentnode);`;
}

/** What declares the index; the library at hand has no r-tree module, and cannot run it. */
export function indexDeclaration(column: IndexedColumn): string {
  return `CREATE VIRTUAL TABLE ${quoted(indexName(column))} USING rtree(id, minx, maxx, miny, maxy)`;
}

/** The triggers that GeoPackage 1.4 asks for (annex F.3), so that the index follows whoever edits the file. */
export function indexTriggers(column: IndexedColumn): string {
  const [table, id, geometry, index] = [column.table, column.id, column.geometry, indexName(column)].map(
    quoted,
  );
  const name = (suffix: string): string => quoted(`${indexName(column)}_${suffix}`);
  const filled = (row: string): string =>
    `(${row}.${geometry} NOTNULL AND NOT ST_IsEmpty(${row}.${geometry}))`;
  const empty = (row: string): string => `(${row}.${geometry} ISNULL OR ST_IsEmpty(${row}.${geometry}))`;
  const corners = ["ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"].map((side) => `${side}(NEW.${geometry})`);
  const values = `(NEW.${id}, ${corners.join(", ")})`;
  const [minx, maxx, miny, maxy] = corners;
  return `
    CREATE TRIGGER ${name("insert")} AFTER INSERT ON ${table} WHEN ${filled("NEW")}
      BEGIN INSERT OR REPLACE INTO ${index} VALUES ${values}; END;
    CREATE TRIGGER ${name("update2")} AFTER UPDATE ON ${table} WHEN OLD.${id} = NEW.${id} AND ${empty("NEW")}
      BEGIN DELETE FROM ${index} WHERE id = OLD.${id}; END;
    CREATE TRIGGER ${name("update4")} AFTER UPDATE ON ${table} WHEN OLD.${id} != NEW.${id} AND ${empty("NEW")}
      BEGIN DELETE FROM ${index} WHERE id IN (OLD.${id}, NEW.${id}); END;
    CREATE TRIGGER ${name("update5")} AFTER UPDATE ON ${table} WHEN OLD.${id} != NEW.${id} AND ${filled("NEW")}
      BEGIN DELETE FROM ${index} WHERE id = OLD.${id}; INSERT OR REPLACE INTO ${index} VALUES ${values}; END;
    CREATE TRIGGER ${name("update6")} AFTER UPDATE OF ${geometry} ON ${table}
      WHEN OLD.${id} = NEW.${id} AND ${filled("NEW")} AND ${filled("OLD")}
      BEGIN UPDATE ${index} SET minx = ${minx}, maxx = ${maxx}, miny = ${miny}, maxy = ${maxy} WHERE id = NEW.${id}; END;
    CREATE TRIGGER ${name("update7")} AFTER UPDATE OF ${geometry} ON ${table}
      WHEN OLD.${id} = NEW.${id} AND ${filled("NEW")} AND ${empty("OLD")}
      BEGIN INSERT INTO ${index} VALUES ${values}; END;
    CREATE TRIGGER ${name("delete")} AFTER DELETE ON ${table} WHEN OLD.${geometry} NOT NULL
      BEGIN DELETE FROM ${index} WHERE id = OLD.${id}; END;`;
}
