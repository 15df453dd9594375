import type { Commune } from "../../commune/commune.ts";
import { communeOutcome, publishedName } from "../../commune/communeOutcome.ts";
import { type CommuneResolution, resolveCommune } from "../../commune/resolveCommune.ts";
import { certainValue, type Outcome } from "../../journal/outcome.ts";
import { corrected, toConfirm } from "../../journal/outcomes.ts";
import { keepsParts } from "../kinds/commune.ts";
import { compactCode } from "../kinds/codeText.ts";
import { readDepartment } from "../kinds/department.ts";
import type { CleaningContext } from "../valueCleaner.ts";

export interface CellState {
  readonly raw: string;
  readonly outcome: Outcome;
}

/** The cells of one row that speak of one commune; null where the model has no such field. */
export interface GroupState {
  readonly commune: CellState | null;
  readonly insee: CellState | null;
  readonly postcode: CellState | null;
  readonly department: CellState | null;
}

export interface GroupContext extends CleaningContext {
  readonly columnDepartment: string | null;
  readonly departmentAsCode: boolean;
  /** Name of the commune field: one made for former communes keeps their names. */
  readonly parts: string;
}

export interface Decision {
  readonly role: keyof GroupState;
  readonly outcome: Outcome;
}

/** What the cells say once each has been cleaned alone. */
interface Witnesses {
  readonly named: CommuneResolution | null;
  readonly coded: Commune | undefined;
  readonly postcode: string | null;
  readonly department: string | null;
}

/** The outcomes to replace so that the row tells one story; [] when it does already. */
export function decideCommune(state: GroupState, context: GroupContext): Decision[] {
  const witnesses = readWitnesses(state, context);
  const { named, coded, postcode } = witnesses;
  if (named && named.candidates.length > 0) return decideNamed(state, named, witnesses, context);
  if (coded) return decideCoded(state, coded, witnesses, context);
  return postcode ? decidePosted(state, postcode, context) : [];
}

function readWitnesses(state: GroupState, context: GroupContext): Witnesses {
  const { gazetteer } = context;
  const code = state.insee && certainValue(state.insee.outcome);
  const coded = code ? gazetteer.byCode(code) : undefined;
  const posted = state.postcode && certainValue(state.postcode.outcome);
  const written = state.department && certainValue(state.department.outcome);
  const department = written ? (readDepartment(written, gazetteer)?.code ?? null) : null;
  const hints = {
    insee: coded?.code ?? null,
    postcode: posted || null,
    department,
    columnDepartment: context.columnDepartment,
    place: context.place,
  };
  const texts = state.commune ? [state.commune.raw, certainValue(state.commune.outcome)] : [];
  let named: CommuneResolution | null = null;
  for (const text of texts) {
    if (!text || (named && named.candidates.length > 0)) continue;
    named = resolveCommune(text, hints, gazetteer);
  }
  return { named, coded, postcode: posted || null, department };
}

function decideNamed(
  state: GroupState,
  named: CommuneResolution,
  witnesses: Witnesses,
  context: GroupContext,
): Decision[] {
  if (named.contradicted) return decideContradiction(state, named, witnesses, context);
  const { gazetteer } = context;
  const decisions = nameDecision(state, named, context);
  const best = named.candidates[0];
  const open = decisions.find((one) => one.role === "commune" && certainValue(one.outcome) === null);
  if (!best || open) return decisions;
  if (!named.settledBy) return [...decisions, ...homonymCodes(state, named, context)];
  const commune = best.kind === "arrondissement" ? best : (gazetteer.current(best.code) ?? best);
  return [...decisions, ...fillCodes(state, commune, named.certain ? 0.99 : 0.95, context)];
}

/** The name read again with the row's codes, when that says more than the cell alone. */
function nameDecision(state: GroupState, named: CommuneResolution, context: GroupContext): Decision[] {
  const cell = state.commune;
  if (!cell || cell.raw === "") return [];
  const own = keepsParts(context.parts) ? (one: Commune): string => one.name : undefined;
  const outcome = communeOutcome(cell.raw, named, context.gazetteer, own);
  const better = certainValue(outcome) !== null || certainValue(cell.outcome) === null;
  const same = certainValue(outcome) === certainValue(cell.outcome) && certainValue(outcome) !== null;
  return better && !same ? [{ role: "commune", outcome }] : [];
}

function homonymCodes(state: GroupState, named: CommuneResolution, { gazetteer }: GroupContext): Decision[] {
  if (state.insee?.outcome.status !== "empty") return [];
  const codes = [
    ...new Set(named.candidates.map((one) => gazetteer.current(one.code)?.code ?? one.code)),
  ].slice(0, 6);
  return [{ role: "insee", outcome: toConfirm("commune.code-homonym", codes as [string, ...string[]]) }];
}

/** Fills what is missing beside a commune that is known. */
function fillCodes(
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
    const outcome = swapped
      ? corrected("commune.postcode-as-code", commune.code, 0.97, params)
      : toConfirm("commune.code-of-name", [proposal], params);
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

function departmentText(commune: Commune, { gazetteer, departmentAsCode }: GroupContext): string {
  return departmentAsCode
    ? commune.department
    : (gazetteer.department(commune.department)?.name ?? commune.department);
}

/**
 * The name and a code point to different communes. The cell that stands alone against the others is the one to
 * confirm; between two, the code, with both readings.
 */
function decideContradiction(
  state: GroupState,
  named: CommuneResolution,
  { coded, postcode, department }: Witnesses,
  context: GroupContext,
): Decision[] {
  const { gazetteer } = context;
  const byName = named.candidates[0];
  if (!byName) return [];
  const today = gazetteer.current(byName.code) ?? byName;
  const names = named.candidates.map((one) => publishedName(one, gazetteer));
  if (coded && gazetteer.current(coded.code)?.code !== today.code && !sharesCode(named, coded, context)) {
    const params = { commune: today.name, other: coded.name, code: coded.code };
    const forCode = postcode !== null && coded.postcodes.includes(postcode);
    if (forCode && !today.postcodes.includes(postcode)) {
      return [
        {
          role: "commune",
          outcome: toConfirm("commune.name-differs", distinct([coded.name, ...names]), params),
        },
      ];
    }
    const code = byName.kind === "arrondissement" ? byName.code : today.code;
    return [{ role: "insee", outcome: toConfirm("commune.code-differs", [code, coded.code], params) }];
  }
  if (postcode && state.postcode && !today.postcodes.includes(postcode)) {
    const params = { commune: today.name, postcode };
    const proposals = distinct([...today.postcodes.slice(0, 4), postcode]);
    return [{ role: "postcode", outcome: toConfirm("commune.postcode-differs", proposals, params) }];
  }
  if (department && state.department && department !== today.department) {
    const params = { commune: today.name, department };
    const written = certainValue(state.department.outcome) ?? department;
    const proposals = distinct([departmentText(today, context), written]);
    return [{ role: "department", outcome: toConfirm("commune.department-differs", proposals, params) }];
  }
  return [];
}

function sharesCode(named: CommuneResolution, coded: Commune, { gazetteer }: GroupContext): boolean {
  const code = gazetteer.current(coded.code)?.code;
  return named.candidates.some((one) => gazetteer.current(one.code)?.code === code);
}

function distinct(values: readonly string[]): [string, ...string[]] {
  return [...new Set(values)] as [string, ...string[]];
}

/** No name that is understood, but an INSEE code. */
function decideCoded(
  state: GroupState,
  coded: Commune,
  { postcode }: Witnesses,
  context: GroupContext,
): Decision[] {
  const name = publishedName(coded, context.gazetteer);
  const params = { code: coded.code, commune: name };
  const decisions: Decision[] = fillCodes(state, coded, 0.99, context);
  if (state.commune?.outcome.status === "empty") {
    decisions.push({ role: "commune", outcome: corrected("commune.name-from-code", name, 0.99, params) });
  } else if (state.commune && certainValue(state.commune.outcome) === null) {
    const agreed = postcode !== null && coded.postcodes.includes(postcode);
    const outcome = agreed
      ? corrected("commune.locality-by-codes", name, 0.95, params)
      : toConfirm("commune.name-of-code", [{ value: name, certainty: 0.8 }], params);
    decisions.push({ role: "commune", outcome });
  }
  return decisions;
}

/** A postcode alone: enough to propose when it has one commune, to decide when that one is of the file's place. */
function decidePosted(state: GroupState, postcode: string, { gazetteer, place }: GroupContext): Decision[] {
  const communes = gazetteer.byPostcode(postcode).filter((one) => one.kind === "current");
  const [only, ...others] = communes;
  if (!only || others.length > 0) return [];
  const params = { postcode, commune: only.name };
  const here = place.commune?.code === only.code || place.territory.some((one) => one.code === only.code);
  const decisions: Decision[] = [];
  const add = (role: "commune" | "insee", value: string): void => {
    const cell = state[role];
    if (!cell || certainValue(cell.outcome) !== null) return;
    const sure = here && cell.outcome.status === "empty";
    const outcome = sure
      ? corrected("commune.from-postcode", value, 0.97, params)
      : toConfirm("commune.of-postcode", [{ value, certainty: 0.8 }], params);
    decisions.push({ role, outcome });
  };
  add("commune", only.name);
  add("insee", only.code);
  return decisions;
}
