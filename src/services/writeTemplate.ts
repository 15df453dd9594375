import { writeFileSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import { stageFolder } from "../storage/stagedFolder.ts";
import { odsTemplate } from "../tabular/template/ods/odsTemplate.ts";
import { planTemplate, type TemplateRequest } from "../tabular/template/planTemplate.ts";
import type { TemplatePlan } from "../tabular/template/templatePlan.ts";
import { xlsxTemplate } from "../tabular/template/xlsx/xlsxTemplate.ts";

const WRITERS: Readonly<Record<string, (plan: TemplatePlan) => Uint8Array>> = {
  ".xlsx": xlsxTemplate,
  ".ods": odsTemplate,
};

/** Whether a template can be written under this name: its extension says the format. */
export function isTemplateName(path: string): boolean {
  return Object.hasOwn(WRITERS, extname(path).toLowerCase());
}

/** Writes the template of a model, whole or not at all; the extension of `path` (.xlsx or .ods) decides the format. */
export function writeTemplate(request: TemplateRequest, path: string): TemplatePlan {
  const write = WRITERS[extname(path).toLowerCase()];
  if (!write) throw new Error(`No template is written as ${extname(path)}`);
  const plan = planTemplate(request);
  const staged = stageFolder(dirname(path));
  try {
    writeFileSync(staged.path(basename(path)), write(plan));
    staged.deliver();
  } finally {
    staged.discard();
  }
  return plan;
}
