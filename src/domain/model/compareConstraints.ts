import type { Params } from "../journal/outcome.ts";
import type { Field } from "./field.ts";
import type { ModelDifference } from "./modelDifference.ts";

type BoundName = "minLength" | "maxLength" | "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";
type Bound = string | number | undefined;

/** For each bound: true when a greater number lets fewer values in. */
const BOUNDS: readonly (readonly [BoundName, boolean])[] = [
  ["minLength", true],
  ["minimum", true],
  ["exclusiveMinimum", true],
  ["maxLength", false],
  ["maximum", false],
  ["exclusiveMaximum", false],
];

/** What changed in what a field asks of its values, its list of values aside. */
export function compareConstraints(old: Field, field: Field): readonly ModelDifference[] {
  const [before, after] = [old.constraints, field.constraints];
  const found: ModelDifference[] = [];
  const tell = (code: string, compatible: boolean, params: Params = {}): void => {
    found.push({ field: field.name, code, compatible, params: { title: field.title, ...params } });
  };
  if ((before.required === true) !== (after.required === true))
    tell(after.required === true ? "model.now-required" : "model.now-optional", after.required !== true);
  if ((before.unique === true) !== (after.unique === true))
    tell(after.unique === true ? "model.now-unique" : "model.no-longer-unique", after.unique !== true);
  if (before.pattern !== after.pattern && after.pattern === undefined) tell("model.form-free", true);
  else if (before.pattern !== after.pattern)
    tell("model.form-changed", false, { example: field.example ?? "none" });
  for (const [name, rises] of BOUNDS) {
    const was = before[name];
    const is = after[name];
    if (String(was) === String(is)) continue;
    tell("model.bound-changed", loosens(was, is, rises), {
      bound: name,
      before: shown(was),
      after: shown(is),
    });
  }
  return found;
}

function loosens(was: Bound, is: Bound, rises: boolean): boolean {
  if (is === undefined) return true;
  if (was === undefined) return false;
  const order = compare(String(was), String(is));
  return rises ? order >= 0 : order <= 0;
}

/** Numbers as numbers, ISO dates as texts. */
function compare(left: string, right: string): number {
  const gap = Number(left) - Number(right);
  return Number.isNaN(gap) ? Number(left > right) - Number(left < right) : gap;
}

function shown(bound: Bound): string {
  return bound === undefined ? "none" : String(bound);
}
