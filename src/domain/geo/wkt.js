const HEAD = /^(?:SRID\s*=\s*(\d+)\s*;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:Z|M|ZM)?\s*(\(.*\))$/is;
const DEPTH = { POINT: 0, LINESTRING: 1, POLYGON: 2 };
const NAMES = { POINT: "Point", LINESTRING: "LineString", POLYGON: "Polygon" };
/** Reads WKT or EWKT (OGC 06-103r4; points, lines, polygons and their multiples); null for anything else. */
export function readWkt(text) {
  const found = HEAD.exec(text.trim());
  if (!found) return null;
  const [, srid, multi, kind, body] = found;
  const name = kind.toUpperCase();
  const depth = DEPTH[name] + (multi ? 1 : 0);
  const nested = readBrackets(body);
  if (nested === null) return null;
  const actual = depthOf(nested);
  const fitted = fit(nested, depth, actual, name, multi !== undefined);
  if (fitted === null) return null;
  const shape = { type: `${multi ? "Multi" : ""}${NAMES[name]}`, coordinates: fitted.coordinates };
  return { shape, srid: srid === undefined ? null : Number(srid), wellFormed: fitted.wellFormed };
}
function fit(nested, depth, actual, name, multi) {
  if (name === "POINT" && !multi) {
    return actual === 1 && nested.length === 1 ? { coordinates: nested[0], wellFormed: true } : null;
  }
  if (actual === depth) return { coordinates: nested, wellFormed: true };
  const bracketedPoints =
    name === "POINT" && multi && nested.every((one) => Array.isArray(one[0]) && one.length === 1);
  if (bracketedPoints) return { coordinates: nested.map((one) => one[0]), wellFormed: true };
  return actual === depth - 1 && name === "POLYGON" && !multi
    ? { coordinates: [nested], wellFormed: false }
    : null;
}
function depthOf(nested) {
  return typeof nested[0] === "number" ? 0 : 1 + depthOf(nested[0] ?? [0, 0]);
}
/** Nested lists of positions of a bracketed text; null when brackets or numbers are wrong. Depth is bounded. */
function readBrackets(text) {
  const stack = [];
  let root = null;
  for (const [token] of text.matchAll(/[(),]|[^(),]+/g)) {
    if (token === "(") {
      if (root !== null || stack.length > 4) return null;
      stack.push([]);
    } else if (token === ")") {
      const done = stack.pop();
      if (done === undefined || done.length === 0) return null;
      const parent = stack.at(-1);
      if (parent) parent.push(done);
      else root = done;
    } else if (token !== "," && token.trim() !== "") {
      const numbers = token.trim().split(/\s+/).map(Number);
      const [x, y] = numbers;
      if (numbers.length < 2 || numbers.length > 4 || !numbers.every(Number.isFinite)) return null;
      stack.at(-1)?.push([x, y]);
    }
  }
  if (root === null || stack.length > 0) return null;
  return uniform(root) ? root : null;
}
/** True when all positions of a nest lie at the same depth. */
function uniform(nested) {
  const depths = new Set(nested.map((inner) => depthOf(inner)));
  return depths.size === 1 && nested.every((inner) => typeof inner[0] === "number" || uniform(inner));
}
/** Writes a shape as WKT: `POINT (4.85 45.76)`. */
export function formatWkt(shape) {
  return `${shape.type.toUpperCase()} ${bracket(shape.coordinates, shape.type === "Point")}`;
}
function bracket(nested, point) {
  if (typeof nested[0] === "number") return point ? `(${nested.join(" ")})` : nested.join(" ");
  return `(${nested.map((inner) => bracket(inner, false)).join(", ")})`;
}
