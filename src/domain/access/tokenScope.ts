import type { Action } from "./policy.ts";

export const TOKEN_SCOPES = ["read", "records:write", "deposits:write"] as const;

/** What an access key was made for. */
type TokenScope = (typeof TOKEN_SCOPES)[number];

const READING: readonly Action[] = ["read-organization", "read-dataset", "read-deposit"];

const ALLOWED: Readonly<Record<TokenScope, readonly Action[]>> = {
  read: [...READING, "read-internal-fields"],
  "records:write": [...READING, "edit-records", "review-deposit", "publish", "ask-publication"],
  "deposits:write": [...READING, "create-deposit"],
};

/** All that a key of these scopes may do, in its own organisation. */
export function tokenActions(scopes: readonly string[]): readonly Action[] {
  const known = TOKEN_SCOPES.filter((scope) => scopes.includes(scope));
  return [...new Set(known.flatMap((scope) => ALLOWED[scope]))];
}
