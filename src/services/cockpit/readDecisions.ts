import {
  type CommuneDecision,
  type CommuneMapping,
  listCommuneDecisions,
  listCommuneMappings,
} from "../../db/cockpit/communeDecisions.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { typesetWords } from "../../messages/typesetWords.ts";
import type { Platform } from "../platform.ts";

export type { CommuneDecision, CommuneMapping } from "../../db/cockpit/communeDecisions.ts";

/** Answers of one page. */
const DECISIONS_SHOWN = 200;

/** What communes say of one raw text in one field: one answer, or several that disagree. */
export interface DecisionGroup {
  readonly model: string;
  readonly field: string;
  readonly raw: string;
  /** What the territory says today; null when nothing. */
  readonly held: string | null;
  /** The most shared first. */
  readonly answers: readonly CommuneDecision[];
}

export interface DecisionReview {
  readonly groups: readonly DecisionGroup[];
  readonly mappings: readonly CommuneMapping[];
  /** More wait than one page shows. */
  readonly more: boolean;
}

/** The decisions of communes that the territory may make its own. Throws what rights refuse. */
export async function readDecisions(
  { database }: Pick<Platform, "database">,
  actor: Actor,
): Promise<DecisionReview> {
  assertCan(actor, "read-cockpit", TERRITORY);
  const found = (await listCommuneDecisions(database.query, DECISIONS_SHOWN + 1)).map(typesetNames);
  const mappings = (await listCommuneMappings(database.query, DECISIONS_SHOWN)).map(typesetNames);
  const groups = new Map<string, CommuneDecision[]>();
  for (const one of found.slice(0, DECISIONS_SHOWN)) {
    const key = JSON.stringify([one.model, one.field, one.raw]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return {
    groups: [...groups.values()].map((answers) => {
      const { model, field, raw, held } = answers[0]!;
      return { model, field, raw, held, answers };
    }),
    mappings,
    more: found.length > DECISIONS_SHOWN,
  };
}

function typesetNames<T extends { readonly organizations: readonly string[] }>(one: T): T {
  return { ...one, organizations: one.organizations.map(typesetWords) };
}
