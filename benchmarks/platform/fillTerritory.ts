import type { Pool } from "pg";
import type { Database } from "../../src/db/database.ts";
import type { RecordTable } from "../../src/db/recordTable/recordColumn.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { draftHead } from "../../src/services/datasets/draftHead.ts";
import { ModelRegistry } from "../../src/services/models/modelRegistry.ts";
import { sampleValue } from "./scale/sampleColumns.ts";
import { METROPOLIS, sampleOrganizations } from "./scale/sampleOrganizations.ts";

export interface TerritoryToFill {
  readonly communes: number;
  /** Records of each commune in each model. */
  readonly records: number;
  /** Parts of other sizes: model → records, for the first commune alone. */
  readonly firstCommune?: Readonly<Record<string, number>>;
  readonly onProgress?: (text: string) => void;
}

const WORDS = 400;

/**
 * Fills an empty, migrated database with a territory at work: every commune publishes every model in two revisions (one record in
 * thirty changed in the second), one part in eight has a deposit in review with cells that wait, campaigns ask for six
 * models, people have decided, signed in, read. The same each time.
 */
export async function fillTerritory(database: Database, asked: TerritoryToFill): Promise<void> {
  const { communes, records, firstCommune = {}, onProgress = () => {} } = asked;
  const { pool } = database;
  const models = await ModelRegistry.open(database);
  const tables = models.list().map(({ name }) => models.table(name));
  await pool.query(`set synchronous_commit = off`);
  await pool.query(`drop schema if exists sample cascade`);
  await pool.query(`create schema sample`);
  await fillOrganizations(pool, communes);
  await fillParts(pool, tables, { records, firstCommune });
  for (const [at, table] of tables.entries()) {
    await fillRecords(pool, table);
    onProgress(`${at + 1}/${tables.length} ${table.model.name}`);
  }
  await fillDeposits(pool, tables);
  await fillHabits(pool);
  await pool.query(`drop schema sample cascade`);
  await pool.query(`vacuum analyze`);
}

async function fillOrganizations(pool: Pool, communes: number): Promise<void> {
  const organizations = JSON.stringify(sampleOrganizations(loadGazetteer(), communes));
  await pool.query(
    `insert into traboule.organization (kind, name, siren, insee, accent, contact_email)
     values ('metropolis', 'Métropole de Lyon', $1, null, '#9f3a1e', 'donnees@metropole.fr')`,
    [METROPOLIS],
  );
  await pool.query(
    `insert into traboule.organization (kind, name, siren, insee, contact_email)
     select 'commune', name, siren, code, 'mairie@commune-' || lower(code) || '.fr'
     from json_to_recordset($1::json) as g(code text, name text, siren text)`,
    [organizations],
  );
  await pool.query(`create table sample.organization (id uuid, code text, name text, siren text, postcode text,
    lon float8, lat float8, rank int, said tsvector)`);
  await pool.query(
    `insert into sample.organization
     select o.id, g.code, g.name, g.siren, g.postcode, g.lon, g.lat, g.rank,
       to_tsvector('traboule.french', g.name || ' ' || g.code)
     from json_to_recordset($1::json)
       as g(code text, name text, siren text, postcode text, lon float8, lat float8, rank int)
     join traboule.organization o on o.insee = g.code`,
    [organizations],
  );
  await pool.query(`create table sample.words as
    select k, words, to_tsvector('traboule.french', words) as said from (
      select k, string_agg((array['square', 'école', 'salle des fêtes', 'mairie', 'gymnase', 'place du marché', 'médiathèque',
        'entrée nord', 'parking', 'rez-de-chaussée', 'près du kiosque', 'accès de plain-pied', 'bâtiment', 'stade', 'église',
        'fontaine', 'passage', 'colline'])[1 + (k * i * 7 + i * i * 3) % 18], ' ' order by i) as words
      from generate_series(0, ${WORDS - 1}) k, generate_series(1, 9) i group by k) x`);
}

interface Sizes {
  readonly records: number;
  readonly firstCommune: Readonly<Record<string, number>>;
}

/** Parts, and two revisions of each, in the order of revisions. */
async function fillParts(
  pool: Pool,
  tables: readonly RecordTable[],
  { records, firstCommune }: Sizes,
): Promise<void> {
  await pool.query(
    `create table sample.part as
     select gen_random_uuid() as id, o.id as organization_id, m.name as model, m.version, o.rank, m.at,
       case when o.rank = 0 then coalesce(($2::jsonb ->> m.name)::int, $3::int) else $3::int end as records,
       row_number() over (order by o.rank, m.at) as first,
       row_number() over (order by o.rank, m.at) + count(*) over () as second
     from sample.organization o, json_to_recordset($1::json) as m(name text, version text, at int)`,
    [
      JSON.stringify(tables.map(({ model: { name, version } }, at) => ({ name, version, at }))),
      JSON.stringify(firstCommune),
      records,
    ],
  );
  const metadata = `jsonb_build_object('description', 'Recensés par les services de la commune, sur le terrain et sur plan, avec leurs accès et leurs horaires.',
    'documentation', 'Relevé chaque année ; ce qui est en travaux n’y figure pas.', 'frequency', 'ANNUAL', 'licence', 'lov2',
    'temporalStart', '2024-01-01', 'contactEmail', 'donnees@commune.fr')`;
  await pool.query(`insert into traboule.dataset_part (id, model, organization_id, metadata, revision_id, records, published_at)
    select id, model, organization_id, ${metadata}, second, records, now() - make_interval(days => 10 + (rank * 7 + at * 31) % 600)
    from sample.part`);
  await pool.query(`insert into traboule.revision
      (id, part_id, model, number, kind, model_version, records, added, changed, removed, metadata, published_at)
    select r.revision, p.id, p.model, r.number, 'publication', p.version, p.records,
      case r.number when 1 then p.records else 0 end, case r.number when 1 then 0 else 1 + p.records / 30 end, 0, ${metadata},
      now() - make_interval(days => (case r.number when 1 then 700 else 10 end) + (p.rank * 7 + p.at * 31) % 600)
    from sample.part p, lateral (values (1, p.first), (2, p.second)) r(number, revision) order by r.revision`);
  await pool.query(`select setval('traboule.revision_id', (select max(id) from traboule.revision))`);
  await pool.query(`create index on sample.part (model)`);
  for (const name of ["organization", "words", "part"]) await pool.query(`analyze sample.${name}`);
}

interface IndexLine {
  readonly name: string;
  readonly definition: string;
}

/** Every commune's records of a model. The indexes are made again once they are there, as the table had them. */
async function fillRecords(pool: Pool, { model, columns }: RecordTable): Promise<void> {
  const table = `dataset."${model.name}"`;
  const { rows: indexes } = await pool.query<IndexLine>(
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'dataset' and tablename = $1`,
    [model.name],
  );
  const hasPlace = model.geometry !== null;
  const names = columns.map(({ name }) => `"${name}"`);
  const values = columns.map((column) => sampleValue(column));
  const place = hasPlace
    ? `place.lon, place.lat,
      json_build_object('type', 'Point', 'coordinates', json_build_array(place.lon, place.lat)),
      box(point(place.lon, place.lat), point(place.lon, place.lat))`
    : `null, null, null, null`;
  const rows = (from: string, to: string, numbers: string, extra: string) => `
    insert into ${table} (_id, _commune, _organization, _from, _to, _lon, _lat, _geometry, _bbox, _search, ${names.join(", ")})
    select md5(p.model || o.code || n)::uuid, o.code, o.id, ${from}, ${to}, ${place}, w.said || o.said, ${values.join(", ")}
    from sample.part p join sample.organization o on o.id = p.organization_id
    cross join lateral generate_series(1, p.records) n
    join sample.words w on w.k = (n * 31 + o.rank) % ${WORDS}
    cross join lateral (select round((o.lon + ((n * 7919) % 1000 - 500) / 25000.0)::numeric, 6)::float8 as lon,
      round((o.lat + ((n * 104729) % 1000 - 500) / 36000.0)::numeric, 6)::float8 as lat) place
    where p.model = '${model.name}' and ${numbers} ${extra}`;
  const client = await pool.connect();
  try {
    await client.query(`set statement_timeout = 0`);
    await client.query(`begin`);
    await client.query(`truncate ${table}`);
    for (const { name } of indexes) await client.query(`drop index dataset."${name}"`);
    await client.query(
      rows(`case when n % 30 = 1 then p.second else p.first end`, `null`, `true`, `order by o.rank, n`),
    );
    await client.query(rows(`p.first`, `p.second`, `n % 30 = 1`, ``));
    for (const { definition } of indexes) await client.query(definition);
    await client.query(`commit`);
  } finally {
    client.release();
  }
}

/** Deposits: of each part the one that was published, with its records and its journal for one in eight, and those in review. */
async function fillDeposits(pool: Pool, tables: readonly RecordTable[]): Promise<void> {
  const client = await pool.connect();
  await client.query(`set statement_timeout = 0`);
  await client.query(`create table sample.deposit as
    select gen_random_uuid() as deposit_id, p.*, s.state, s.state = 'review' or (p.rank + p.at) % 8 = 1 as kept
    from sample.part p cross join lateral (values ('published'), ('review')) s(state)
    where s.state = 'published' or (p.rank * 5 + p.at) % 8 = 0`);
  await client.query(`insert into traboule.deposit
      (id, organization_id, part_id, model, model_version, kind, state, file_name, file_size, head, results, progress, records,
       base_revision, revision_id, created_at, updated_at)
    select deposit_id, organization_id, id, model, version, 'file', state, model || '.xlsx', 20000,
      '{"tables": []}', json_build_object('rapport.html', md5(deposit_id::text)), 1, records,
      case state when 'published' then first else second end, case state when 'published' then second end,
      now() - make_interval(days => 1 + (rank + at) % 300), now()
    from sample.deposit`);
  for (const { model, columns } of tables) {
    await client.query(`update traboule.deposit set head = $1 where model = $2`, [
      JSON.stringify(draftHead(model)),
      model.name,
    ]);
    const values = columns.map((column) => `(${sampleValue(column)})::text`).join(", ");
    await client.query(`insert into traboule.deposit_record (deposit_id, record, source_row, record_id, raws, "values", lon, lat)
      select d.deposit_id, n, n + 1, md5(d.model || o.code || n)::uuid, array(select coalesce(t, '') from unnest(array[${values}]::text[]) t),
        array[${values}]::text[], o.lon, o.lat
      from sample.deposit d join sample.organization o on o.id = d.organization_id
      cross join lateral generate_series(1, least(d.records, 500)) n
      join sample.words w on w.k = (n * 31 + o.rank) % ${WORDS}
      cross join lateral (select o.lon, o.lat) place
      where d.model = '${model.name}' and d.kept`);
    const field =
      model.fields.find(({ kind }) => kind === "title" || kind === "text")?.name ?? model.fields[0]!.name;
    await client.query(
      `insert into traboule.deposit_cell (deposit_id, record, field, raw, value, status, rule, certainty, group_key)
       select d.deposit_id, n, $1, 'Ecole', 'École', case when d.state = 'review' and n % 25 = 1 then 'to-confirm' else 'corrected' end,
         'text.spaces', 0.9, 'ecole'
       from sample.deposit d cross join lateral generate_series(1, least(d.records, 500), 5) n
       where d.model = $2 and d.kept`,
      [field, model.name],
    );
  }
  client.release();
}

/** Campaigns, accounts, decisions, the audit log, downloads already built, a month of readings. */
async function fillHabits(pool: Pool): Promise<void> {
  await pool.query(`insert into traboule.campaign (model, title, opens_on, deadline)
    select distinct model, 'Collecte ' || model, current_date - 40, current_date + 20 from sample.part where at <= 6`);
  await pool.query(
    `insert into traboule.campaign_commune select c.id, o.id from traboule.campaign c, sample.organization o`,
  );
  await pool.query(`insert into traboule.person (email, name)
    select 'personne.' || i || '@commune-' || lower(code) || '.fr', 'Personne ' || i from sample.organization, generate_series(1, 2) i`);
  await pool.query(`insert into traboule.membership (person_id, organization_id, role)
    select p.id, o.id, 'referent' from sample.organization o
    join traboule.person p on split_part(p.email, '@', 2) = 'commune-' || lower(o.code) || '.fr'`);
  await pool.query(`insert into traboule.decision (model, field, raw, value, organization_id, author)
    select 'toilettes', 'type', 'texte ' || (rank * 3 + i) % 900, 'Toilettes', id, 'Une référente'
    from sample.organization, generate_series(1, 10) i on conflict do nothing`);
  await pool.query(`insert into traboule.audit (at, organization_id, action, target_type, target_id)
    select now() - make_interval(hours => i * 30), o.id, 'publication.done', 'dataset', 'toilettes'
    from generate_series(1, 100) i, sample.organization o`);
  await pool.query(`insert into traboule.export_file (model, insee, format, revision_id, file_key, size)
    select p.model, o.code, f, p.second, md5(p.id || f), 20000
    from sample.part p join sample.organization o on o.id = p.organization_id, unnest(array['csv', 'geojson', 'xlsx']) f`);
  await pool.query(`insert into traboule.reading (day, model, insee, kind, count)
    select current_date - d, p.model, o.code, 'page', 1 + (p.rank + d) % 9
    from sample.part p join sample.organization o on o.id = p.organization_id, generate_series(0, 29) d`);
}
