import type { Problem } from "../domain/problem/problem.ts";
import type { Language } from "../messages/language.ts";
import { problemDocument, type ProblemDocument } from "./problemDocument.ts";

/** Draws the page a person sees instead of a problem document. */
export type RenderProblemPage = (problem: ProblemDocument, language: Language) => string;

interface AnswerOptions {
  readonly language: Language;
  readonly publicUrl: string;
  readonly requestId: string;
  /** Given for a person, whose browser asked for a page. */
  readonly renderPage: RenderProblemPage | null;
}

/** Seconds after which to come back when nothing says better. */
const COME_BACK = 10;

/** What each status owes the caller (RFC 9110). */
function owedHeaders({ kind, params }: Problem): Record<string, string> {
  const seconds = Number(params.seconds ?? Number(params.minutes ?? 0) * 60) || COME_BACK;
  switch (kind) {
    case "unauthenticated":
      return { "WWW-Authenticate": "Bearer" };
    case "method":
      return { Allow: String(params.allowed ?? "") };
    case "rate-limited":
    case "unavailable":
      return { "Retry-After": String(seconds) };
    default:
      return {};
  }
}

/** Answers with a problem: `application/problem+json` (RFC 9457), or a page. Never kept by a cache. */
export function problemResponse(problem: Problem, options: AnswerOptions): Response {
  const told = problemDocument(problem, options);
  const { renderPage, language } = options;
  const body = renderPage ? renderPage(told, language) : JSON.stringify(told);
  return new Response(body, {
    status: told.status,
    headers: {
      "Content-Type": renderPage ? "text/html; charset=utf-8" : "application/problem+json",
      "Content-Language": language,
      "Cache-Control": "no-store",
      Vary: "Accept, Accept-Language",
      ...owedHeaders(problem),
    },
  });
}
