import type { Commune } from "../../commune/commune.ts";
import { certainValue, type Outcome } from "../../journal/outcome.ts";
import { corrected, settled, toConfirm } from "../../journal/outcomes.ts";
import { compactCode } from "../kinds/codeText.ts";
import type { Decision, GroupContext, GroupState } from "./communeState.ts";

/** Fills what is missing beside a commune that is known. */
export function fillCodes(
  state: GroupState,
  commune: Commune,
  certainty: number,
  context: GroupContext,
): Decision[] {
  const decisions: Decision[] = [];
  const params = { commune: commune.name };
  const { insee, postcode, department } = state;
  if (insee?.outcome.status === "empty") {
    decisions.push({
      role: "insee",
      outcome: corrected("commune.code-from-name", commune.code, certainty, params),
    });
  } else if (insee && certainValue(insee.outcome) === null) {
    const text = compactCode({ text: insee.raw, type: "text" }).padStart(5, "0");
    const swapped = commune.postcodes.includes(text);
    const proposal = { value: commune.code, certainty: 0.9 };
    let outcome: Outcome = toConfirm("commune.code-of-name", [proposal], params);
    if (text === commune.code) outcome = settled(insee.raw, commune.code, "insee.format", 0.97);
    else if (swapped) outcome = corrected("commune.postcode-as-code", commune.code, 0.97, params);
    decisions.push({ role: "insee", outcome });
  }
  const [only, ...others] = commune.postcodes;
  if (postcode?.outcome.status === "empty" && only && others.length === 0) {
    decisions.push({
      role: "postcode",
      outcome: corrected("commune.postcode-from-name", only, certainty, params),
    });
  }
  if (postcode && postcode.outcome.status !== "empty" && certainValue(postcode.outcome) === null && only) {
    const outcome = toConfirm("commune.postcode-of-name", distinct(commune.postcodes.slice(0, 6)), params);
    decisions.push({ role: "postcode", outcome });
  }
  if (department?.outcome.status === "empty") {
    const value = departmentText(commune, context);
    decisions.push({
      role: "department",
      outcome: corrected("commune.department-from-name", value, certainty, params),
    });
  }
  return decisions;
}

/** The department as its field wants it, number or name. */
export function departmentText(commune: Commune, { gazetteer, departmentAsCode }: GroupContext): string {
  return departmentAsCode
    ? commune.department
    : (gazetteer.department(commune.department)?.name ?? commune.department);
}

/** Proposals without repetition, in order. */
export function distinct(values: readonly string[]): [string, ...string[]] {
  return [...new Set(values)] as [string, ...string[]];
}
