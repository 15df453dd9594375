import type { Commune } from "../../commune/commune.ts";
import { communeOutcome, publishedName } from "../../commune/communeOutcome.ts";
import type { CommuneResolution } from "../../commune/communeResolution.ts";
import { resolveCommune } from "../../commune/resolveCommune.ts";
import { certainValue } from "../../journal/outcome.ts";
import { corrected, toConfirm } from "../../journal/outcomes.ts";
import { decideContradiction } from "./decideContradiction.ts";
import type { CellState, Decision, GroupContext, GroupState, Witnesses } from "./communeState.ts";
import { departmentText, distinct, fillCodes } from "./fillCommuneCodes.ts";
import { keepsParts } from "../kinds/commune.ts";
import { readDepartment } from "../kinds/department.ts";

/** The outcomes to replace so that the row tells one story; [] when it does already. */
export function decideCommune(state: GroupState, context: GroupContext): Decision[] {
  return decide(state, context).filter(({ role }) => !isRemembered(state[role]));
}

/** What a person decided stands, whatever the other cells say. */
function isRemembered(cell: CellState | null): boolean {
  return cell?.outcome.status === "corrected" && cell.outcome.rule === "decision.remembered";
}

function decide(state: GroupState, context: GroupContext): Decision[] {
  const witnesses = readWitnesses(state, context);
  const { named, coded, postcode } = witnesses;
  if (named && named.candidates.length > 0) return decideNamed(state, named, witnesses, context);
  if (coded && postcode && isForeign(postcode, coded, context))
    return decideCodes(state, coded, postcode, context);
  if (coded) return decideCoded(state, coded, witnesses, context);
  if (postcode) return decidePosted(state, postcode, context);
  return context.only ? decideOnly(state, context.only, context) : [];
}

/** A row that says nothing of its commune, in a file that speaks of one only. */
function decideOnly(state: GroupState, commune: Commune, context: GroupContext): Decision[] {
  const cells = Object.values(state) as (CellState | null)[];
  if (cells.some((cell) => cell !== null && cell.outcome.status !== "empty")) return [];
  const params = { commune: commune.name };
  const values = {
    commune: commune.name,
    insee: commune.code,
    department: departmentText(commune, context),
    postcode: commune.postcodes.length === 1 ? commune.postcodes[0] : undefined,
  };
  return (Object.keys(values) as (keyof GroupState)[]).flatMap((role) => {
    const value = values[role];
    if (value === undefined || state[role] === null) return [];
    return [{ role, outcome: corrected("commune.of-deposit", value, 0.97, params) }];
  });
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
  const doubted = named.match === "short" || named.match === "spelling";
  const better = certainValue(outcome) !== null || certainValue(cell.outcome) === null || doubted;
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

/** True when the postcode is that of communes, and not of this one. */
function isForeign(postcode: string, coded: Commune, { gazetteer }: GroupContext): boolean {
  const own = [...coded.postcodes, ...(gazetteer.current(coded.code)?.postcodes ?? [])];
  return !own.includes(postcode) && gazetteer.byPostcode(postcode).length > 0;
}

/** No name that is understood, and two codes that mean different communes: neither says which is right. */
function decideCodes(
  state: GroupState,
  coded: Commune,
  postcode: string,
  { gazetteer, place }: GroupContext,
): Decision[] {
  const posted = gazetteer.byPostcode(postcode).filter((one) => one.kind === "current");
  const communes = [
    ...posted.filter((one) => one.code === place.commune?.code),
    ...posted.slice(0, 5),
    coded,
  ];
  const params = { code: coded.code, commune: coded.name, postcode };
  const names = distinct(communes.map((one) => publishedName(one, gazetteer)));
  const codes = distinct(communes.map((one) => one.code));
  const decisions: Decision[] = [
    { role: "insee", outcome: toConfirm("commune.codes-disagree", codes, params) },
  ];
  if (state.commune) {
    decisions.push({ role: "commune", outcome: toConfirm("commune.codes-disagree", names, params) });
  }
  return decisions;
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
