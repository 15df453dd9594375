import { CELL_CHECKS, ROW_CHECKS } from "../validation/checks/knownChecks.ts";
import { compileConstraints } from "../validation/compileConstraints.ts";
import { typeTest } from "../validation/typeCheck.ts";
import type { Field } from "./field.ts";
import type { Finding } from "./finding.ts";
import type { Model } from "./model.ts";

/** What a model that reads well still says wrong: examples, bounds and values against its own types, unknown checks. */
export function lintModel(model: Model): readonly Finding[] {
  const fields = model.fields.flatMap((field, index) => lintField(field, `fields[${index}]`));
  return [...fields, ...lintChecks(model)];
}

function lintField(field: Field, path: string): readonly Finding[] {
  const findings: Finding[] = [];
  const holds = typeTest(field.multiple ? { ...field, type: "string", format: "default" } : field);
  const { constraints, example } = field;
  for (const name of ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const) {
    const written = constraints[name];
    if (written === undefined || !holds || holds(String(written))) continue;
    findings.push({
      path: `${path}.constraints.${name}`,
      field: field.name,
      code: "schema.bound-unreadable",
      severity: "error",
      params: { name, written },
    });
  }
  const stray = holds ? constraints.enum?.find((value) => !holds(value)) : undefined;
  if (stray !== undefined)
    findings.push({
      path: `${path}.constraints.enum`,
      field: field.name,
      code: "schema.enum-type",
      severity: "error",
      params: { value: stray },
    });
  const breach = example === null || field.type === "boolean" ? null : compileConstraints(field)(example);
  if (breach)
    findings.push({
      path: `${path}.example`,
      field: field.name,
      code: "schema.example-breach",
      severity: "warning",
      params: { example: example ?? "", breach: breach.rule },
    });
  return findings;
}

function lintChecks(model: Model): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [index, { name, params }] of model.customChecks.entries()) {
    const about = { path: `custom_checks[${index}]`, field: null, params: { check: name } };
    const check = ROW_CHECKS.get(name);
    const isCellCheck = CELL_CHECKS.has(name);
    if (!check && !isCellCheck)
      findings.push({ ...about, code: "schema.check-unknown", severity: "warning" });
    else if (isCellCheck ? typeof params["column"] !== "string" : check?.compile(params, model) === null)
      findings.push({ ...about, code: "schema.check-params", severity: "error" });
  }
  return findings;
}
