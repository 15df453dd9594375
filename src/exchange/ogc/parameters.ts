import { Problem } from "../../domain/problem/problem.ts";

export type Parameters = Iterable<readonly [string, string]>;

/**
 * The query parameters of a request, each at most once and known.
 * @throws Problem `query.parameter` for an unknown one, `request.invalid` for one given twice.
 */
export function readParameters(given: Parameters, known: ReadonlySet<string>): Map<string, string> {
  const read = new Map<string, string>();
  for (const [name, value] of given) {
    const shown = name.slice(0, 60);
    if (!known.has(name)) throw new Problem("query.parameter", { value: shown });
    if (read.has(name)) throw new Problem("request.invalid", { parameter: shown });
    read.set(name, value);
  }
  return read;
}

/**
 * The `f` parameter.
 * @throws Problem `request.not-acceptable` for a format that the resource does not have.
 */
export function readFormat<Format extends string>(
  text: string | undefined,
  formats: readonly Format[],
): Format | null {
  if (text === undefined) return null;
  const found = formats.find((format) => format === text);
  if (found === undefined) throw new Problem("request.not-acceptable", { formats: formats.join(", ") });
  return found;
}

/** The parameters of a resource that only has formats: `f` alone, JSON or HTML. */
export function readDocumentQuery(given: Parameters): { readonly format: "json" | "html" | null } {
  return { format: readFormat(readParameters(given, new Set(["f"])).get("f"), ["json", "html"]) };
}
