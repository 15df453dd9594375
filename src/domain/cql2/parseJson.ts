import {
  COMPARISONS,
  OFFERED_FUNCTIONS,
  SPATIAL_FUNCTIONS,
  type Comparison,
  type Filter,
  type SpatialFunction,
} from "./filter.ts";
import { boundFilter, FilterBudget, SPATIAL_COST } from "./filterBounds.ts";
import { parseJsonPlace, parseJsonScalar } from "./parseJsonOperand.ts";
import { Problem } from "../problem/problem.ts";

interface Call {
  readonly op: string;
  readonly args: readonly unknown[];
  readonly path: string;
}

const ARGUMENTS: Readonly<Record<string, number>> = { not: 1, isNull: 1, like: 2, between: 3, in: 2 };

/**
 * Reads a CQL2 JSON (OGC 21-065r2).
 * @throws Problem `query.filter-json` (path in the document, what was expected), `query.filter-unsupported`, `query.filter-too-long`,
 * `query.filter-too-deep`, `query.filter-too-long`.
 */
export function parseJson(text: string): Filter {
  boundFilter(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem("query.filter-json", { path: "$", expected: "json" });
  }
  return new JsonReader().filter(value, "$");
}

class JsonReader {
  readonly #budget = new FilterBudget();

  filter(value: unknown, path: string): Filter {
    this.#budget.spend();
    return this.#budget.deeper(() => this.#read(value, path));
  }

  #read(value: unknown, path: string): Filter {
    if (typeof value === "boolean") return { op: "constant", value };
    const call = callOf(value, path);
    const { op } = call;
    if (op === "and" || op === "or") return { op, args: this.#several(call) };
    const isComparison = COMPARISONS.includes(op as Comparison);
    const isSpatial = SPATIAL_FUNCTIONS.includes(op as SpatialFunction);
    const count = isComparison || isSpatial ? 2 : Object.hasOwn(ARGUMENTS, op) ? ARGUMENTS[op]! : 0;
    if (count === 0)
      throw new Problem("query.filter-unsupported", { what: op.slice(0, 30), offered: OFFERED_FUNCTIONS });
    if (call.args.length !== count)
      throw new Problem("query.filter-json", { path: `${path}.args`, expected: "args" });
    if (isSpatial) this.#budget.spend(SPATIAL_COST);
    if (op === "not") return { op, arg: this.filter(call.args[0], `${path}.args[0]`) };
    if (isSpatial)
      return { op: op as SpatialFunction, left: this.#place(call, 0), right: this.#place(call, 1) };
    if (isComparison)
      return { op: op as Comparison, left: this.#scalar(call, 0), right: this.#scalar(call, 1) };
    return this.#advanced(call);
  }

  #advanced(call: Call): Filter {
    const value = this.#scalar(call, 0);
    if (call.op === "isNull") return { op: "isNull", value };
    if (call.op === "like") return { op: "like", value, pattern: this.#scalar(call, 1) };
    if (call.op === "between")
      return { op: "between", value, low: this.#scalar(call, 1), high: this.#scalar(call, 2) };
    const list = call.args[1];
    const path = `${call.path}.args[1]`;
    if (!Array.isArray(list) || list.length === 0)
      throw new Problem("query.filter-json", { path, expected: "list" });
    const items: Call = { op: "in", args: list, path: path };
    return { op: "in", value, list: list.map((_item, index) => this.#scalar(items, index, "")) };
  }

  #several(call: Call): Filter[] {
    if (call.args.length < 2)
      throw new Problem("query.filter-json", { path: `${call.path}.args`, expected: "args" });
    return call.args.map((arg, index) => this.filter(arg, `${call.path}.args[${index}]`));
  }

  #scalar({ args, path }: Call, index: number, member = ".args") {
    return parseJsonScalar(args[index], `${path}${member}[${index}]`, this.#budget);
  }

  #place({ args, path }: Call, index: number) {
    return parseJsonPlace(args[index], `${path}.args[${index}]`, this.#budget);
  }
}

function callOf(value: unknown, path: string): Call {
  const { op, args } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof op !== "string" || !Array.isArray(args))
    throw new Problem("query.filter-json", { path, expected: "condition" });
  return { op, args, path };
}
