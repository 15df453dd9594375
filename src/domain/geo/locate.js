import { candidatesOf, isLiteral } from "./candidate.js";
import { distance } from "./distance.js";
import { byDepartment, testify } from "./witness.js";
const SAME_POINT_METRES = 3;
/**
 * Decides what two readings (x or longitude first) mean. Certain only when a witness, or France itself, leaves a
 * single possibility; `scheme` says what the whole pair of columns holds.
 */
export function locate(x, y, witness, scheme) {
  const says = (one) => testify(witness, one.lon.value, one.lat.value);
  const inDepartment = (one) => byDepartment(witness, one.lon.value, one.lat.value);
  const rough = x.rough || y.rough;
  const candidates = distinct(candidatesOf(x, y, false));
  const literal = candidates.filter(isLiteral);
  if (literal.length > 0) {
    const settled = literal.length === 1 ? literal : literal.filter((one) => says(one) === "for");
    const [candidate] = settled;
    if (candidate === undefined || settled.length > 1 || rough) return ambiguous(literal);
    return says(candidate) === "against"
      ? questionSign(x, y, candidate, witness)
      : { status: "literal", candidate };
  }
  for (const opinion of [says, inDepartment]) {
    const confirmed = candidates.filter((one) => opinion(one) === "for");
    if (confirmed.length > 0) return decide(confirmed, scheme, rough);
  }
  const resigned = candidatesOf(x, y, true).filter((one) => says(one) !== "against");
  if (candidates.length === 0) {
    if (resigned.length === 0) return { status: "nowhere" };
    return witness.near === null
      ? ambiguous(rank(resigned, scheme))
      : decide(distinct(resigned), scheme, rough);
  }
  const contradicted = candidates.every((one) => says(one) === "against");
  if (!contradicted) return decide(candidates, scheme, rough);
  const [only] = candidates;
  const sure = candidates.length === 1 && !only.rescaled && (only.projection === null || scheme(only));
  return sure ? decide(candidates, scheme, rough) : ambiguous(rank(candidates, scheme));
}
/**
 * A point of France that its witness contradicts: its sign may have been lost. Certain in the commune's own extent, or
 * when the row's department and the other points agree against it.
 */
function questionSign(x, y, literal, witness) {
  const resigned = candidatesOf(x, y, true).filter((one) => one.resigned && !one.swapped && !one.rescaled);
  const agreed = resigned.filter((one) => testify(witness, one.lon.value, one.lat.value) === "for");
  const elsewhere = byDepartment(witness, literal.lon.value, literal.lat.value) === "against";
  const proven = witness.near !== null || (elsewhere && witness.cluster !== null);
  if (agreed.length === 1 && proven) return { status: "certain", candidate: agreed[0] };
  const inDepartment = resigned.filter(
    (one) => byDepartment(witness, one.lon.value, one.lat.value) === "for",
  );
  const doubts = agreed.length > 0 || witness.near !== null || !elsewhere ? agreed : inDepartment;
  return doubts.length === 0 ? { status: "literal", candidate: literal } : ambiguous([...doubts, literal]);
}
function decide(candidates, scheme, rough) {
  const ranked = rank(candidates, scheme);
  const [best, ...others] = ranked;
  if (rough) return ambiguous(ranked);
  const alone = others.length === 0;
  const asItsColumn = scheme(best) && others.every((one) => one.projection !== null && !scheme(one));
  return alone || asItsColumn ? { status: "certain", candidate: best } : ambiguous(ranked);
}
function rank(candidates, scheme) {
  const weight = (one) =>
    (scheme(one) ? 0 : 8) + (one.resigned ? 4 : 0) + (one.rescaled ? 2 : 0) + (one.swapped ? 1 : 0);
  return candidates.toSorted((a, b) => weight(a) - weight(b));
}
/** One candidate per point, the most ordinary. */
function distinct(candidates) {
  const kept = [];
  for (const one of candidates) {
    const same = kept.some(
      (other) => distance(one.lon.value, one.lat.value, other.lon.value, other.lat.value) < SAME_POINT_METRES,
    );
    if (!same) kept.push(one);
  }
  return kept;
}
function ambiguous(candidates) {
  return { status: "ambiguous", candidates: candidates };
}
