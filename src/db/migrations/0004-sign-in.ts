import { type Kysely, sql } from "kysely";

/** Sessions, codes sent by mail, identities of an identity service, forms kept while their author signs in again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table traboule.person
    add column last_organization_id uuid references traboule.organization on delete set null`,
  `create table traboule.session (
    id uuid primary key default gen_random_uuid(),
    token_hash text not null unique,
    person_id uuid not null references traboule.person on delete cascade,
    method text not null check (method in ('code', 'invitation', 'identity')),
    agent text not null,
    id_token text,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index on traboule.session (person_id)`,
  `create index on traboule.session (expires_at)`,
  `create table traboule.sign_in_code (
    email text primary key,
    token_hash text not null unique,
    code_hash text not null,
    tries integer not null default 0,
    return_to text not null,
    expires_at timestamptz not null
  )`,
  `create table traboule.identity_request (
    token_hash text primary key,
    state text not null,
    nonce text not null,
    verifier text not null,
    return_to text not null,
    expires_at timestamptz not null
  )`,
  `create table traboule.identity (
    issuer text not null,
    subject text not null,
    person_id uuid not null references traboule.person on delete cascade,
    created_at timestamptz not null default now(),
    primary key (issuer, subject)
  )`,
  `create table traboule.kept_form (
    token_hash text primary key,
    person_id uuid not null references traboule.person on delete cascade,
    path text not null,
    fields json not null,
    file_fields text[] not null,
    expires_at timestamptz not null
  )`,
  `create table traboule.sign_in_attempt (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  )`,
];
