import { streamRecords } from "../../db/records/readRecords.ts";
import { listCommuneCodes, type StoredOrganization } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { describePlace } from "../../domain/place/describePlace.ts";
import type { Language } from "../../messages/language.ts";
import { odsTemplate } from "../../tabular/template/ods/odsTemplate.ts";
import { planTemplate } from "../../tabular/template/planTemplate.ts";
import type { TemplateRow } from "../../tabular/template/templatePlan.ts";
import { xlsxTemplate } from "../../tabular/template/xlsx/xlsxTemplate.ts";
import type { Platform } from "../platform.ts";
import { openPart } from "./openPart.ts";

const WRITERS = { xlsx: xlsxTemplate, ods: odsTemplate } as const;

export type TemplateFormat = keyof typeof WRITERS;

export function isTemplateFormat(text: string): text is TemplateFormat {
  return Object.hasOwn(WRITERS, text);
}

interface TemplateAsked {
  readonly model: string;
  readonly format: TemplateFormat;
  /** With the current records, or empty. */
  readonly filled: boolean;
  readonly language: Language;
}

/** The workbook of a model to fill in, for an organisation, with its current records when asked. */
export async function renderTemplate(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  { model: name, format, filled, language }: TemplateAsked,
): Promise<Uint8Array> {
  const { table } = await openPart(platform, actor, organization, { model: name, action: "read-dataset" });
  const { query } = platform.database;
  const rows: TemplateRow[] = [];
  const scope = { audience: "owner", organizationId: organization.id } as const;
  if (filled)
    for await (const batch of streamRecords(query, table, scope))
      for (const { values } of batch)
        rows.push(values.map((text) => (text === null ? null : { text, status: "certain", note: "" })));
  const { gazetteer } = platform;
  const members = await listCommuneCodes(query);
  const plan = planTemplate({
    model: table.model,
    place: describePlace(
      { commune: organization.insee, territory: members, limits: new Map() },
      gazetteer,
      null,
    ),
    gazetteer,
    language,
    rows,
  });
  return WRITERS[format](plan);
}
