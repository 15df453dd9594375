import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import type { Finding } from "../../domain/model/finding.ts";
import type { Model } from "../../domain/model/model.ts";
import { parseModel } from "../../domain/model/parseModel.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { fetchSchema, SchemaUnreachable } from "./fetchSchema.ts";

/** Where a schema comes from: its text, or an https address. */
export type SchemaSource = { readonly text: string } | { readonly address: string };

/** Why a schema cannot be taken up. */
type SchemaFault = "unreachable" | "syntax" | "schema";

export type CheckedModel =
  | { readonly fault: SchemaFault }
  | {
      readonly fault: null;
      readonly model: Model;
      readonly findings: readonly Finding[];
      /** The schema as it was read, to be handed back when it is adopted. */
      readonly text: string;
      /** The version followed today; null for a new model. */
      readonly current: string | null;
      /** This very version is adopted already. */
      readonly isKnown: boolean;
    };

async function decode(text: string): Promise<unknown> {
  const plain = text.replace(/^\uFEFF/, "");
  if (/^\s*[[{]/.test(plain)) return JSON.parse(plain);
  const { parse } = await import("yaml");
  return parse(plain, { maxAliasCount: 100 });
}

async function textOf(source: SchemaSource): Promise<string | null> {
  if ("text" in source) return source.text;
  try {
    return await fetchSchema(source.address);
  } catch (error) {
    if (error instanceof SchemaUnreachable) return null;
    throw error;
  }
}

/** Reads a schema that the territory may adopt, and says what is doubtful in it. Nothing is kept. Throws what rights refuse. */
export async function checkModel(
  { models }: Pick<Platform, "models">,
  actor: Actor,
  source: SchemaSource,
): Promise<CheckedModel> {
  assertCan(actor, "manage-models", TERRITORY);
  const text = await textOf(source);
  if (text === null) return { fault: "unreachable" };
  let decoded: unknown;
  try {
    decoded = await decode(text);
  } catch {
    return { fault: "syntax" };
  }
  const { model, findings } = parseModel(decoded);
  if (!model) return { fault: "schema" };
  const current = models.list().find(({ name }) => name === model.name) ?? null;
  const versions = current === null ? [] : models.versions(model.name);
  return {
    fault: null,
    model,
    findings,
    text,
    current: current?.version ?? null,
    isKnown: versions.some((one) => one.model.version === model.version),
  };
}

/**
 * Makes a schema the current version of its model. Throws `model.invalid` when it cannot be read, `model.version-exists`, and what
 * rights refuse.
 */
export async function adoptModel(
  platform: Pick<Platform, "database" | "models" | "clock">,
  actor: Actor,
  text: string,
): Promise<void> {
  const checked = await checkModel(platform, actor, { text });
  if (checked.fault !== null) throw new Problem("model.invalid");
  const { model } = checked;
  await platform.models.adopt(model);
  await recordAudit(platform, {
    actor,
    organizationId: null,
    action: "model.adopted",
    target: { type: "model", id: model.name },
    details: { model: model.title, version: model.version },
  });
}
