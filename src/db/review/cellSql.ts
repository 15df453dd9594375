import { sql } from "kysely";

/** A cell `c` of the journal waits for a person. */
export const WAITS = sql<boolean>`(case when c.settlement is null then c.status <> 'corrected' else c.settled_value is null end)`;

/** The state of a cell `c` as people see it. */
export const STATE = sql<string>`(case
  when ${WAITS} then (case when c.status = 'to-confirm' then 'to-confirm' else 'invalid' end)
  when c.settlement is null then 'corrected' else 'confirmed' end)`;

/**
 * A cell `c` of a deposit is of a record that is not removed. The removed ones, few, are gathered once: a deposit just read is in no
 * statistics, and joined to its records, every cell might be compared with every record.
 */
export const isLive = (depositId: string) => sql<boolean>`c.record not in (select removed.record
  from traboule.deposit_record removed where removed.deposit_id = ${depositId}::uuid and removed.removed)`;
