import { OFFERED_FUNCTIONS, type Literal, type Scalar } from "./filter.ts";
import { isDate, isTimestamp } from "./instant.ts";
import type { TokenReader } from "./tokenReader.ts";
import { Problem } from "../problem/problem.ts";

const FOLDS = { CASEI: "casei", ACCENTI: "accenti" } as const;

/** A property, a literal, CASEI(…) or ACCENTI(…). */
export function parseScalar(reader: TokenReader): Scalar {
  reader.budget.spend();
  const token = reader.peek();
  switch (token.kind) {
    case "text":
      reader.next();
      return { kind: "text", value: token.value };
    case "number":
      reader.next();
      return { kind: "number", value: numberOf(reader, token.value) };
    case "name":
      reader.next();
      return { kind: "property", name: token.value };
    case "word":
      return parseWord(reader, token.value);
    default:
      return reader.fail("value");
  }
}

function numberOf(reader: TokenReader, written: string): number {
  const value = Number(written);
  return Number.isFinite(value) ? value : reader.fail("number");
}

function parseWord(reader: TokenReader, written: string): Scalar {
  const word = written.toUpperCase();
  if (word === "TRUE" || word === "FALSE") {
    reader.next();
    return { kind: "boolean", value: word === "TRUE" };
  }
  if (isReserved(word)) return reader.fail("value");
  if (!reader.isSymbol("(", 1)) {
    reader.next();
    return { kind: "property", name: written };
  }
  if (word === "DATE" || word === "TIMESTAMP") return parseInstant(reader, word);
  if (word !== "CASEI" && word !== "ACCENTI")
    throw new Problem("query.filter-unsupported", { what: `${word}()`, offered: OFFERED_FUNCTIONS });
  reader.next();
  reader.next();
  const of = reader.budget.deeper(() => parseScalar(reader));
  reader.mustSymbol(")", "close");
  return { kind: FOLDS[word], of };
}

function parseInstant(reader: TokenReader, word: "DATE" | "TIMESTAMP"): Literal {
  const kind = word === "DATE" ? "date" : "timestamp";
  reader.next();
  reader.next();
  const token = reader.next();
  const right = kind === "date" ? isDate(token.value) : isTimestamp(token.value);
  if (token.kind !== "text" || !right) reader.fail(kind, token);
  reader.mustSymbol(")", "close");
  return { kind, value: token.value };
}

const RESERVED = new Set(["AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL"]);

/** Words that name no property unless they are quoted. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}
