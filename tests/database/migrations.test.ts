import { sql } from "kysely";
import { expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { migrate } from "../../src/db/migrations/migrate.ts";
import { MIGRATIONS } from "../../src/db/migrations/migrations.ts";
import { describeOnBlankEngines } from "../setup/engines.ts";

async function columns({ query }: Database): Promise<unknown[]> {
  const { rows } = await sql`
    select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
    where table_schema = 'traboule' order by 1, 2`.execute(query);
  return rows;
}

async function organizations({ query }: Database): Promise<string[]> {
  const rows = await query.selectFrom("organization").select("name").execute();
  return rows.map(({ name }) => name);
}

describeOnBlankEngines("migrations", (open) => {
  it("bring every earlier version to the latest, with its data", async () => {
    const names = Object.keys(MIGRATIONS);
    expect(names).toEqual(names.toSorted());
    const [fresh, closeFresh] = await open();
    await migrate(fresh);
    const latest = await columns(fresh);
    await closeFresh();
    for (const name of names) {
      const [database, close] = await open();
      await migrate(database, name);
      await database.query
        .insertInto("organization")
        .values({ kind: "commune", name: "Bron", siren: "216900290", insee: "69029" })
        .execute();
      await migrate(database);
      await migrate(database);
      expect(await columns(database), `from ${name}`).toEqual(latest);
      expect(await organizations(database)).toEqual(["Bron"]);
      await close();
    }
  }, 300_000);
});
