/** The rule that names what had to be undone to read a candidate, the deepest first. */
export function ruleOfCandidate(candidate) {
  if (candidate.projection !== null)
    return {
      rule: "position.projected",
      params: { projection: candidate.projection.name, epsg: candidate.projection.epsg },
    };
  if (candidate.rescaled) return { rule: "position.decimal-point" };
  if (candidate.resigned) return { rule: "position.sign" };
  return { rule: candidate.swapped ? "position.swapped" : "position.notation" };
}
/** Why two coordinates that are equal, or both 0 or 1, are no position; null when they may be one. */
export function placeholderRule(x, y) {
  if (x !== y) return null;
  return x === 0 || x === 1 ? "position.placeholder" : "position.identical";
}
