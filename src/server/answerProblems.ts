import { randomUUID } from "node:crypto";
import type { Context, Env, Hono } from "hono";
import { accepts } from "hono/accepts";
import { Problem } from "../domain/problem/problem.ts";
import type { Edge } from "./edge.ts";
import { explainFailure } from "./explainFailure.ts";
import type { Log } from "./log.ts";
import { problemResponse, type RenderProblemPage } from "./problemResponse.ts";

interface ProblemOptions {
  readonly log: Log;
  readonly publicUrl: string;
  readonly renderPage: RenderProblemPage;
}

/** Whether a browser asks for a page: a machine that takes anything gets JSON. */
function wantsPage(context: Context): boolean {
  const supports = ["application/problem+json", "application/json", "text/html"];
  return accepts(context, { header: "Accept", supports, default: "application/json" }) === "text/html";
}

/**
 * Answers every problem, every error and every unknown address of an app. An error that nobody foresaw is logged with the
 * request's reference, which is all that the person sees of it.
 */
export function answerProblems<AppEnv extends Env>(
  app: Hono<AppEnv>,
  { log, publicUrl, renderPage }: ProblemOptions,
): void {
  const answer = (error: unknown, context: Context<Edge>): Response => {
    // Whatever failed before the request was given one: a person is always told a reference that the log holds.
    const requestId = (context.get("requestId") as string | undefined) ?? randomUUID();
    const problem = explainFailure(error, requestId);
    if (problem.kind === "internal") log.error({ requestId, error }, "failure");
    else if (problem.kind === "unavailable") log.warn({ requestId, error: problem }, "unavailable");
    const response = problemResponse(problem, {
      language: context.get("language") ?? "fr",
      publicUrl,
      requestId,
      renderPage: wantsPage(context) ? renderPage : null,
    });
    // Through the context, so that headers set before the failure (limits, cookies) are kept.
    return context.newResponse(response.body, response);
  };
  // The app may know more of a request than the edge does.
  const edgeOf = (context: Context<AppEnv>): Context<Edge> => context as unknown as Context<Edge>;
  app.onError((error, context) => answer(error, edgeOf(context)));
  app.notFound((context) => answer(new Problem("request.page-unknown"), edgeOf(context)));
}
