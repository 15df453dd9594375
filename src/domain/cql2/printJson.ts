import type { Filter, Place, Scalar } from "./filter.ts";

/** The filter as CQL2 JSON, ready to be encoded; reading it again gives the same filter. */
export function printJson(filter: Filter): unknown {
  switch (filter.op) {
    case "and":
    case "or":
      return { op: filter.op, args: filter.args.map(printJson) };
    case "not":
      return { op: "not", args: [printJson(filter.arg)] };
    case "constant":
      return filter.value;
    case "like":
      return { op: "like", args: [scalar(filter.value), scalar(filter.pattern)] };
    case "between":
      return { op: "between", args: [scalar(filter.value), scalar(filter.low), scalar(filter.high)] };
    case "in":
      return { op: "in", args: [scalar(filter.value), filter.list.map(scalar)] };
    case "isNull":
      return { op: "isNull", args: [scalar(filter.value)] };
    case "s_intersects":
    case "s_disjoint":
    case "s_within":
    case "s_contains":
    case "s_equals":
      return { op: filter.op, args: [place(filter.left), place(filter.right)] };
    default:
      return { op: filter.op, args: [scalar(filter.left), scalar(filter.right)] };
  }
}

function scalar(value: Scalar): unknown {
  switch (value.kind) {
    case "property":
      return { property: value.name };
    case "date":
    case "timestamp":
      return { [value.kind]: value.value };
    case "casei":
    case "accenti":
      return { op: value.kind, args: [scalar(value.of)] };
    default:
      return value.value;
  }
}

function place(value: Place): unknown {
  if (value.kind === "property") return { property: value.name };
  return value.kind === "bbox" ? { bbox: value.extent } : value.shape;
}
