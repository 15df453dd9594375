import { createHash, randomBytes } from "node:crypto";

/** A text nobody can guess: 32 bytes of chance, in base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: its SHA-256. Chance that long needs no salt. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
