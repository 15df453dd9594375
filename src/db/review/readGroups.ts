import { type Kysely, sql } from "kysely";
import type { Params, Proposal } from "../../domain/journal/outcome.ts";
import type { ReviewGroup } from "../../domain/review/groupCells.ts";
import type { Schema } from "../schema.ts";
import { isLive, WAITS } from "./cellSql.ts";

/** A decision as the database counts it, with what its sentence names. */
interface StoredGroup extends ReviewGroup {
  /** Of its most frequent spelling. */
  readonly params: Params;
}

export interface GroupPage {
  /** Of the whole deposit. */
  readonly total: number;
  readonly groups: readonly StoredGroup[];
}

/** Spellings told of one decision. */
const MOST_VARIANTS = 8;
/** Records named by one decision. */
const FIRST_RECORDS = 5;

interface Row {
  field: string;
  group_key: string;
  status: "to-confirm" | "invalid";
  rule: string;
  proposals: Proposal[];
  params: Params;
  variants: { raw: string; count: number }[];
  records: number[];
  count: number;
  total: number;
}

/**
 * The decisions that a deposit asks for, counted by the database: those of required fields first, then those that settle the
 * most cells.
 */
export async function readGroups(
  db: Kysely<Schema>,
  depositId: string,
  {
    required,
    offset = 0,
    limit,
  }: { readonly required: readonly string[]; readonly offset?: number; readonly limit: number },
): Promise<GroupPage> {
  const { rows } = await sql<Row>`with waiting as (
      select c.field, c.group_key, c.raw, c.record, c.status, c.rule, c.proposals, c.params
      from traboule.deposit_cell c where c.deposit_id = ${depositId}::uuid and ${WAITS} and ${isLive(depositId)}
    ), spelled as (
      select field, group_key, raw, count(*)::int as count, min(record) as first,
        (array_agg(proposals::text order by record))[1] as proposals,
        (array_agg(params::text order by record))[1] as params,
        (array_agg(rule order by record))[1] as rule,
        (array_agg(case when status = 'to-confirm' then status else 'invalid' end order by record))[1] as status
      from waiting group by field, group_key, raw
    ), grouped as (
      select field, group_key, sum(count)::int as count,
        (array_agg(json_build_object('raw', raw, 'count', count) order by count desc, raw))[1:${sql.lit(MOST_VARIANTS)}] as variants,
        (array_agg(proposals order by count desc, raw))[1] as proposals,
        (array_agg(params order by count desc, raw))[1] as params,
        (array_agg(rule order by count desc, raw))[1] as rule,
        (array_agg(status order by count desc, raw))[1] as status
      from spelled group by field, group_key
    )
    select g.field, g.group_key, g.count, to_json(g.variants) as variants, g.proposals::json as proposals, g.params::json as params, g.rule, g.status,
      (count(*) over ())::int as total,
      (select to_json((array_agg(distinct w.record order by w.record))[1:${sql.lit(FIRST_RECORDS)}]) from waiting w
        where w.field = g.field and w.group_key = g.group_key) as records
    from grouped g
    order by (g.field = any(${required}::text[])) desc, g.count desc, g.group_key
    offset ${offset} limit ${limit}`.execute(db);
  const groups = rows.map(
    ({ group_key, field, count, variants, proposals, params, rule, status, records }) => ({
      key: group_key,
      field,
      rule,
      status,
      proposal: proposals[0]?.value ?? null,
      certainty: proposals[0]?.certainty ?? 0,
      proposals,
      params,
      variants,
      count,
      records,
      required: required.includes(field),
    }),
  );
  return { total: rows[0]?.total ?? 0, groups };
}
