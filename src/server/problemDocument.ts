import type { Problem, ProblemDetail } from "../domain/problem/problem.ts";
import { PROBLEMS, type ProblemCode } from "../domain/problem/problems.ts";
import type { Params } from "../domain/journal/outcome.ts";
import { formatDay } from "../messages/formatMoment.ts";
import type { Language } from "../messages/language.ts";
import { problemWording } from "../messages/problems.ts";
import { ruleText } from "../messages/wording.ts";
import { PROBLEM_STATUS } from "../exchange/http/problemStatus.ts";

/** A problem for machines, as RFC 9457 has it; `code` and `errors` are ours. */
export interface ProblemDocument {
  /** Stable: the platform's address, then `/problems/<code>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What to do. */
  readonly detail: string;
  readonly code: ProblemCode;
  /** Reference of the request, to give to support. */
  readonly instance: string;
  readonly errors?: readonly { readonly at: string; readonly code: string; readonly detail: string }[];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** Limits are bytes: « 50 Mo », "50 MB"; instants are days: « 21 novembre 2026 ». */
function shownParams(language: Language, given: Params): Params {
  const { limit, date } = given;
  const isInstant = typeof date === "string" && INSTANT.test(date);
  const params = isInstant ? { ...given, date: formatDay(language, new Date(date)) } : given;
  if (typeof limit !== "number") return params;
  const isLarge = limit >= 1e6;
  const format = new Intl.NumberFormat(language, {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: 1,
  });
  const size = format.format(limit / (isLarge ? 1e6 : 1e3));
  return { ...params, limit: size.replaceAll("\u202F", "\u00A0") };
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

function detailText(language: Language, { code, params = {} }: ProblemDetail): string {
  const shown = shownParams(language, params);
  return isProblemCode(code) ? problemWording(language, code, shown).text : ruleText(language, code, shown);
}

/** Words a problem. */
export function problemDocument(
  problem: Problem,
  {
    language,
    publicUrl,
    requestId,
  }: { readonly language: Language; readonly publicUrl: string; readonly requestId: string },
): ProblemDocument {
  const { code, kind, params, details } = problem;
  const { title, text } = problemWording(language, code, shownParams(language, params));
  return {
    type: `${publicUrl}/problems/${code}`,
    title,
    status: PROBLEM_STATUS[kind],
    detail: text,
    code,
    instance: `urn:uuid:${requestId}`,
    ...(details.length > 0 && {
      errors: details.map((one) => ({ at: one.at, code: one.code, detail: detailText(language, one) })),
    }),
  };
}
