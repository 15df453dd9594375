import { Problem } from "../../../domain/problem/problem.ts";

/** The version of a deposit that a form was made for. Throws `request.invalid` for what is no version. */
export function readVersion(fields: URLSearchParams): number {
  const text = fields.get("version") ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Problem("request.invalid", { parameter: "version" });
}
