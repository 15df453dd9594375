import { COMPARISONS, SPATIAL_FUNCTIONS, type Comparison, type Filter, type Scalar } from "./filter.ts";
import { SPATIAL_COST } from "./filterBounds.ts";
import { parsePlace } from "./parsePlace.ts";
import { parseScalar } from "./parseScalar.ts";
import type { TokenReader } from "./tokenReader.ts";

/** One condition: a comparison, LIKE, BETWEEN, IN, IS NULL, a spatial function, or TRUE and FALSE alone. */
export function parsePredicate(reader: TokenReader): Filter {
  const spatial = parseSpatial(reader);
  if (spatial) return spatial;
  const value = parseScalar(reader);
  const token = reader.peek();
  if (token.kind === "symbol" && COMPARISONS.includes(token.value as Comparison)) {
    reader.next();
    return { op: token.value as Comparison, left: value, right: parseScalar(reader) };
  }
  if (reader.takeWord("IS")) {
    const negated = reader.takeWord("NOT");
    if (!reader.takeWord("NULL")) reader.fail("null");
    return negate(negated, { op: "isNull", value });
  }
  const negated = reader.takeWord("NOT");
  const condition = parseAdvanced(reader, value);
  if (condition) return negate(negated, condition);
  if (value.kind === "boolean" && !negated) return { op: "constant", value: value.value };
  return reader.fail("operator");
}

function negate(negated: boolean, arg: Filter): Filter {
  return negated ? { op: "not", arg } : arg;
}

function parseSpatial(reader: TokenReader): Filter | null {
  const { kind, value } = reader.peek();
  const op = SPATIAL_FUNCTIONS.find((name) => name === value.toLowerCase());
  if (kind !== "word" || op === undefined || !reader.isSymbol("(", 1)) return null;
  reader.budget.spend(SPATIAL_COST);
  reader.next();
  reader.next();
  const left = parsePlace(reader);
  reader.mustSymbol(",", "comma");
  const right = parsePlace(reader);
  reader.mustSymbol(")", "close");
  return { op, left, right };
}

function parseAdvanced(reader: TokenReader, value: Scalar): Filter | null {
  if (reader.takeWord("LIKE")) return { op: "like", value, pattern: parseScalar(reader) };
  if (reader.takeWord("BETWEEN")) {
    const low = parseScalar(reader);
    if (!reader.takeWord("AND")) reader.fail("and");
    return { op: "between", value, low, high: parseScalar(reader) };
  }
  if (!reader.takeWord("IN")) return null;
  reader.mustSymbol("(", "list");
  const list: Scalar[] = [];
  do list.push(parseScalar(reader));
  while (reader.takeSymbol(","));
  reader.mustSymbol(")", "close");
  return { op: "in", value, list };
}
