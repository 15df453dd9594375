import { sql } from "kysely";
import type { Platform } from "../../../src/services/platform.ts";
import type { Acknowledgement } from "./acknowledgement.ts";

/** What is not as it was acknowledged, in words; none when nothing was lost and nothing is half done. */
export async function checkKept(
  platform: Platform,
  acknowledged: readonly Acknowledgement[],
): Promise<string[]> {
  const faults = [...(await checkWhole(platform))];
  const lastEdit = new Map<string, Extract<Acknowledgement, { did: "edit" }>>();
  for (const one of acknowledged) {
    if (one.did === "edit") lastEdit.set(`${one.deposit} ${one.record}`, one);
    if (one.did === "deposit") faults.push(...(await checkDeposit(platform, one)));
    if (one.did === "publish") faults.push(...(await checkPublication(platform, one)));
  }
  for (const edit of lastEdit.values()) faults.push(...(await checkEdit(platform, edit)));
  return faults;
}

async function checkDeposit(
  { database, files }: Platform,
  { deposit, sha256 }: Extract<Acknowledgement, { did: "deposit" }>,
): Promise<string[]> {
  const found = await database.query
    .selectFrom("deposit")
    .select(["file_key", "state"])
    .where("id", "=", deposit)
    .executeTakeFirst();
  if (!found) return [`deposit ${deposit} is gone`];
  if (found.file_key !== sha256 || !(await files.head(sha256))) return [`the file of ${deposit} is gone`];
  return ["review", "published"].includes(found.state) ? [] : [`deposit ${deposit} stays ${found.state}`];
}

async function checkPublication(
  { database }: Platform,
  { deposit, revision }: Extract<Acknowledgement, { did: "publish" }>,
): Promise<string[]> {
  const found = await database.query
    .selectFrom("revision")
    .innerJoin("deposit", "deposit.revision_id", "revision.id")
    .select("deposit.id")
    .where("revision.id", "=", revision)
    .executeTakeFirst();
  return found?.id === deposit ? [] : [`revision ${revision} is gone`];
}

/** A later edit that was not acknowledged may be there too: it was asked, and nobody was told that it failed. */
async function checkEdit(
  { database }: Platform,
  { deposit, record, text }: Extract<Acknowledgement, { did: "edit" }>,
): Promise<string[]> {
  const found = await database.query
    .selectFrom("deposit_edit")
    .select("id")
    .where("deposit_id", "=", deposit)
    .where(sql<boolean>`changes::text like ${`%${text}%`}`)
    .executeTakeFirst();
  return found ? [] : [`the edit of ${deposit}, record ${record}, is gone`];
}

/** Each part shows just the records of its last revision, and every published deposit has its revision. */
async function checkWhole({ database }: Platform): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    select 'part ' || p.id || ' shows other records than its revision' as fault
    from traboule.dataset_part p join traboule.revision r on r.id = p.revision_id
    where p.model = 'toilettes' and (r.records <> p.records or r.records <>
      (select count(*) from dataset.toilettes t where t._organization = p.organization_id and t._to is null))
    union all
    select 'revision ' || r.id || ' is half written' from traboule.revision r
    where r.model = 'toilettes' and r.records <> (select count(*) from dataset.toilettes t
      join traboule.dataset_part p on p.organization_id = t._organization and p.id = r.part_id
      where t._from <= r.id and (t._to is null or t._to > r.id))
    union all
    select 'deposit ' || d.id || ' is published without a revision' from traboule.deposit d
    where d.state = 'published' and d.revision_id is null
    union all
    select 'deposit ' || d.id || ' has records twice' from traboule.deposit d
    where d.records <> 0 and d.records <> (select count(*) from traboule.deposit_record x where x.deposit_id = d.id)`.execute(
    database.query,
  );
  return rows.map(({ fault }) => fault);
}
