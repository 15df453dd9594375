import { type PartFacts, readPartFacts } from "../../db/publication/partFacts.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { type DatasetState, datasetState } from "../../domain/dataset/datasetState.ts";
import { type Frequency, isFrequency } from "../../domain/dataset/frequency.ts";
import type { Model } from "../../domain/model/model.ts";
import { ownDepartment } from "../deposits/ownDepartment.ts";
import type { Platform } from "../platform.ts";
import { typesetModel } from "../models/typesetModel.ts";

/** The latest deposit of a part that is under way. */
interface OpenDeposit {
  readonly id: string;
  readonly state: string;
  readonly records: number;
  readonly at: Date;
  /** Cells that wait for a person. */
  readonly waiting: number;
}

/** Where an organisation's part of a dataset stands. */
export interface PartState {
  readonly organizationId: string;
  readonly model: Model;
  /** Null before anything was handed in. */
  readonly partId: string | null;
  readonly state: DatasetState;
  readonly frequency: Frequency;
  /** The current revision; null before the first. */
  readonly revision: number | null;
  readonly records: number;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Last day of the open campaign that asks for it, ISO 8601; null when none does. */
  readonly deadline: string | null;
  readonly openDeposit: OpenDeposit | null;
}

/** In Paris, where the deadlines are. */
const DAYS = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** A moment's day in Paris, ISO 8601. */
function isoDay(at: Date): string {
  return DAYS.format(at);
}

/** The frequency that a stored sheet promises. */
function frequencyOf(metadata: unknown): Frequency {
  const { frequency } = (metadata ?? {}) as { readonly frequency?: unknown };
  return typeof frequency === "string" && isFrequency(frequency) ? frequency : "ANNUAL";
}

function openDepositOf(facts: PartFacts | undefined): OpenDeposit | null {
  if (!facts || facts.depositId === null) return null;
  const { depositId, depositState, depositRecords, depositAt, waiting } = facts;
  return { id: depositId, state: depositState!, records: depositRecords, at: depositAt!, waiting };
}

function stateOf(organizationId: string, model: Model, facts: PartFacts | undefined, now: Date): PartState {
  const openDeposit = openDepositOf(facts);
  const isReviewed = openDeposit?.state === "review" || openDeposit?.state === "approval";
  const frequency = frequencyOf(facts?.metadata);
  const deadline = facts?.deadline ?? null;
  const state = datasetState(
    {
      campaign: deadline === null ? null : { opensOn: facts!.opensOn!, deadline },
      openDeposit: openDeposit === null ? null : isReviewed ? "to-review" : "received",
      publishedAt: facts?.publishedAt ?? null,
      withdrawn: (facts?.withdrawnAt ?? null) !== null,
      frequency,
    },
    now,
  );
  return {
    organizationId,
    model,
    partId: facts?.partId ?? null,
    state,
    frequency,
    revision: facts?.revision ?? null,
    records: facts?.records ?? 0,
    publishedAt: facts?.publishedAt ?? null,
    withdrawnAt: facts?.withdrawnAt ?? null,
    deadline,
    openDeposit,
  };
}

/**
 * Where an organisation stands with every dataset of the territory, in the order of the models: one query. A contributor is not led
 * to the deposits of other departments.
 */
export async function listPartStates(
  { database, models, clock }: Platform,
  actor: Actor,
  organizationId: string,
): Promise<PartState[]> {
  assertCan(actor, "read-dataset", { organizationId });
  const now = clock();
  const facts = await readPartFacts(database.query, isoDay(now), organizationId);
  const byModel = new Map(facts.map((one) => [one.model, one]));
  const department = ownDepartment(actor, organizationId);
  return models.list().map((model) => {
    const own = byModel.get(model.name);
    const state = stateOf(organizationId, typesetModel(model), own, now);
    const isTheirs = department === null || own?.depositDepartment === department;
    return isTheirs ? state : { ...state, openDeposit: null };
  });
}

/**
 * Where everyone stands with every dataset that is published, asked for or begun; what is not there is `not-asked`. By
 * organisation, then model name: one query for the whole territory.
 */
export async function listTerritoryStates(
  { database, models, clock }: Platform,
  actor: Actor,
): Promise<ReadonlyMap<string, ReadonlyMap<string, PartState>>> {
  assertCan(actor, "read-cockpit", null);
  const now = clock();
  const known = new Map(models.list().map((model) => [model.name, typesetModel(model)]));
  const states = new Map<string, Map<string, PartState>>();
  for (const facts of await readPartFacts(database.query, isoDay(now), null)) {
    const model = known.get(facts.model);
    if (!model) continue;
    const own = states.get(facts.organizationId) ?? new Map<string, PartState>();
    own.set(model.name, stateOf(facts.organizationId, model, facts, now));
    states.set(facts.organizationId, own);
  }
  return states;
}
