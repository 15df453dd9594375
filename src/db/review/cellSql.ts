import { sql } from "kysely";

/** A cell `c` of the journal waits for a person. */
export const WAITS = sql<boolean>`(case when c.settlement is null then c.status <> 'corrected' else c.settled_value is null end)`;

/** The state of a cell `c` as people see it. */
export const STATE = sql<string>`(case
  when ${WAITS} then (case when c.status = 'to-confirm' then 'to-confirm' else 'invalid' end)
  when c.settlement is null then 'corrected' else 'confirmed' end)`;
