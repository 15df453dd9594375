import type { Filter } from "./filter.ts";
import { boundFilter } from "./filterBounds.ts";
import { parsePredicate } from "./parsePredicate.ts";
import { TokenReader } from "./tokenReader.ts";

/**
 * Reads a CQL2 text (OGC 21-065r2): basic CQL2, LIKE, BETWEEN, IN, CASEI, ACCENTI, spatial functions.
 * @throws Problem `query.filter` (position, what was found, what was expected), `query.filter-unsupported`,
 * `query.filter-too-long`, `query.filter-too-deep`, `query.filter-too-long`.
 */
export function parseText(text: string): Filter {
  boundFilter(text);
  const reader = new TokenReader(text);
  const filter = parseChain(reader, "or");
  if (reader.peek().kind !== "end") reader.fail("end");
  return filter;
}

function parseChain(reader: TokenReader, op: "and" | "or"): Filter {
  const one = (): Filter => (op === "or" ? parseChain(reader, "and") : parseFactor(reader));
  const args = [one()];
  while (reader.takeWord(op.toUpperCase())) args.push(one());
  if (args.length === 1) return args[0]!;
  reader.budget.spend();
  return { op, args };
}

function parseFactor(reader: TokenReader): Filter {
  if (reader.takeWord("NOT")) {
    reader.budget.spend();
    return { op: "not", arg: reader.budget.deeper(() => parseFactor(reader)) };
  }
  if (!reader.takeSymbol("(")) return parsePredicate(reader);
  const inner = reader.budget.deeper(() => parseChain(reader, "or"));
  reader.mustSymbol(")", "close");
  return inner;
}
