import { type Kysely, sql } from "kysely";

/** Reminders already sent, decisions set aside, what was found across communes; indexes for what waits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table traboule.campaign_reminder (
    campaign_id uuid not null references traboule.campaign on delete cascade,
    organization_id uuid not null references traboule.organization on delete cascade,
    step text not null,
    recipient text not null,
    sent_at timestamptz not null,
    primary key (campaign_id, organization_id, step, recipient)
  )`,
  `alter table traboule.decision add column set_aside_at timestamptz`,
  `alter table traboule.remembered_mapping add column set_aside_at timestamptz`,
  `create table traboule.territory_check (
    model text primary key,
    revision_id bigint not null,
    findings json not null,
    checked_at timestamptz not null
  )`,
  `create index on traboule.deposit (organization_id, model, created_at)
    where state not in ('published', 'abandoned')`,
  `create index on traboule.deposit_cell (deposit_id) where settlement is null and status <> 'corrected'`,
];
