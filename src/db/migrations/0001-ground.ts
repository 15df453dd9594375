import { type Kysely, sql } from "kysely";

/** Organisations, people, models, deposits, revisions: what the platform keeps beside the records themselves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create extension if not exists unaccent`,
  `create extension if not exists pg_trgm`,
  `create schema if not exists dataset`,
  `create schema if not exists open`,
  `create table traboule.setting (
    key text primary key,
    value jsonb not null
  )`,
  `create table traboule.organization (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind in ('metropolis', 'commune', 'partner')),
    name text not null,
    siren text not null unique,
    insee text unique,
    accent text,
    introduction text not null default '',
    website text,
    logo_key text,
    contact_email text,
    approval boolean not null default false,
    created_at timestamptz not null default now()
  )`,
  `create table traboule.person (
    id uuid primary key default gen_random_uuid(),
    email text not null unique check (email = lower(email)),
    name text not null default '',
    email_verified boolean not null default false,
    image text,
    language text not null default 'fr',
    disabled_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create table traboule.membership (
    person_id uuid not null references traboule.person on delete cascade,
    organization_id uuid not null references traboule.organization on delete cascade,
    role text not null check (role in ('administrator', 'data-manager', 'referent', 'contributor', 'reader')),
    department text,
    created_at timestamptz not null default now(),
    primary key (person_id, organization_id)
  )`,
  `create index on traboule.membership (organization_id)`,
  `create table traboule.invitation (
    id uuid primary key default gen_random_uuid(),
    token_hash text not null unique,
    email text not null,
    organization_id uuid not null references traboule.organization on delete cascade,
    role text not null,
    department text,
    invited_by uuid references traboule.person on delete set null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    accepted_at timestamptz,
    revoked_at timestamptz
  )`,
  `create index on traboule.invitation (organization_id)`,
  `create table traboule.model_version (
    model text not null,
    version text not null,
    schema text not null,
    status text not null,
    current boolean not null default false,
    created_at timestamptz not null default now(),
    primary key (model, version)
  )`,
  `create unique index on traboule.model_version (model) where current`,
  `create table traboule.campaign (
    id uuid primary key default gen_random_uuid(),
    model text not null,
    title text not null,
    note text not null default '',
    opens_on date not null,
    deadline date not null,
    created_by uuid references traboule.person on delete set null,
    created_at timestamptz not null default now(),
    closed_at timestamptz
  )`,
  `create table traboule.campaign_commune (
    campaign_id uuid not null references traboule.campaign on delete cascade,
    organization_id uuid not null references traboule.organization on delete cascade,
    primary key (campaign_id, organization_id)
  )`,
  `create index on traboule.campaign_commune (organization_id)`,
  `create table traboule.dataset_part (
    id uuid primary key default gen_random_uuid(),
    model text not null,
    organization_id uuid not null references traboule.organization,
    metadata jsonb not null default '{}',
    revision_id bigint,
    records integer not null default 0,
    published_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_why text,
    created_at timestamptz not null default now(),
    unique (organization_id, model)
  )`,
  `create index on traboule.dataset_part (model)`,
  `create sequence traboule.revision_id as bigint`,
  `create table traboule.revision (
    id bigint primary key default nextval('traboule.revision_id'),
    part_id uuid not null references traboule.dataset_part,
    model text not null,
    number integer not null,
    kind text not null check (kind in ('publication', 'edit', 'restoration', 'withdrawal')),
    model_version text not null,
    deposit_id uuid,
    restored_from bigint references traboule.revision,
    records integer not null,
    added integer not null,
    changed integer not null,
    removed integer not null,
    note text not null default '',
    metadata jsonb not null default '{}',
    published_by uuid references traboule.person on delete set null,
    approved_by uuid references traboule.person on delete set null,
    acting boolean not null default false,
    published_at timestamptz not null default now(),
    unique (part_id, number)
  )`,
  `create index on traboule.revision (model, id)`,
  `create index on traboule.revision (published_at)`,
  `create table traboule.decision (
    id uuid primary key default gen_random_uuid(),
    model text not null,
    field text not null,
    raw text not null,
    value text not null,
    organization_id uuid references traboule.organization on delete cascade,
    person_id uuid references traboule.person on delete set null,
    author text not null,
    at timestamptz not null default now(),
    dismissed_at timestamptz
  )`,
  `create unique index on traboule.decision
    (model, field, raw, coalesce(organization_id, '00000000-0000-0000-0000-000000000000'))`,
  `create table traboule.remembered_mapping (
    id uuid primary key default gen_random_uuid(),
    model text not null,
    fingerprint text not null,
    entries json not null,
    organization_id uuid references traboule.organization on delete cascade,
    person_id uuid references traboule.person on delete set null,
    author text not null,
    at timestamptz not null default now(),
    dismissed_at timestamptz
  )`,
  `create unique index on traboule.remembered_mapping
    (model, md5(fingerprint), coalesce(organization_id, '00000000-0000-0000-0000-000000000000'))`,
  `create table traboule.audit (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    person_id uuid,
    organization_id uuid,
    acting boolean not null default false,
    action text not null,
    target_type text not null default '',
    target_id text not null default '',
    details json not null default '{}'
  )`,
  `create index on traboule.audit (organization_id, id)`,
  `create table traboule.api_token (
    id uuid primary key default gen_random_uuid(),
    organization_id uuid not null references traboule.organization on delete cascade,
    name text not null,
    token_hash text not null unique,
    scopes text[] not null,
    created_by uuid references traboule.person on delete set null,
    created_at timestamptz not null default now(),
    last_used_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz
  )`,
  `create table traboule.outbox_mail (
    id uuid primary key default gen_random_uuid(),
    recipient text not null,
    subject text not null,
    text text not null,
    html text not null,
    at timestamptz not null default now()
  )`,
  `create table traboule.export_file (
    model text not null,
    insee text not null,
    format text not null,
    revision_id bigint not null,
    file_key text not null,
    size bigint not null,
    built_at timestamptz not null default now(),
    primary key (model, insee, format, revision_id)
  )`,
  `create table traboule.reading (
    day date not null,
    model text not null,
    insee text not null,
    kind text not null,
    count bigint not null,
    primary key (day, model, insee, kind)
  )`,
];
