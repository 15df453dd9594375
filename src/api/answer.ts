import { createHash } from "node:crypto";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { isUnchanged } from "../exchange/http/conditionalRequest.ts";
import type { ApiEnv } from "./apiEnv.ts";

/** A short name for a state: the same parts, the same tag. */
export function stateTag(...parts: readonly (string | number)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}

/** The format of an answer: `f` when given, else what the `Accept` header prefers, else the first. */
export function chooseFormat<Format extends string>(
  context: Context<ApiEnv>,
  asked: Format | null,
  types: Readonly<Record<Format, readonly string[]>>,
): Format {
  if (asked !== null) return asked;
  const formats = Object.keys(types) as Format[];
  const supports = formats.flatMap((format) => types[format]);
  const chosen = accepts(context, { header: "Accept", supports, default: supports[0]! });
  return formats.find((format) => types[format].includes(chosen)) ?? formats[0]!;
}

/** What every answer may be asked again with: the tag is weak, for an answer bears the instant it was made at. */
export function tagged(context: Context<ApiEnv>, etag: string): Response | null {
  context.header("ETag", `W/"${etag}"`);
  context.header("Cache-Control", "public, no-cache");
  context.header("Vary", "Accept, Accept-Language, Accept-Encoding");
  const validators = { etag, lastModified: new Date(Number.NaN) };
  return isUnchanged(context.req.raw.headers, validators) ? context.body(null, 304) : null;
}

/** A document as text, with its tag made from its content. */
export function answerText(context: Context<ApiEnv>, type: string, text: string): Response {
  const unchanged = tagged(context, stateTag(text));
  if (unchanged) return unchanged;
  return context.body(text, 200, {
    "Content-Type": type,
    "Content-Language": context.get("language") ?? "fr",
  });
}
