import type { Generated } from "kysely";
import type { Json, Moment, Optional, WithDefault } from "./columnKinds.ts";

export interface SessionTable {
  id: Generated<string>;
  /** What the cookie holds is kept as its hash alone. */
  token_hash: string;
  person_id: string;
  method: "code" | "invitation" | "identity";
  /** The browser, as it names itself. */
  agent: string;
  /** What the identity service wants back to end its own session. */
  id_token: Optional<string>;
  created_at: Moment;
  seen_at: Moment;
  expires_at: Moment;
}

/** One live code per address, bound to the browser that asked for it. */
export interface SignInCodeTable {
  email: string;
  token_hash: string;
  /** "" for an address that nobody has here: no code is right. */
  code_hash: string;
  tries: WithDefault<number>;
  return_to: string;
  expires_at: Moment;
}

/** A sign-in under way at the identity service. */
export interface IdentityRequestTable {
  token_hash: string;
  state: string;
  nonce: string;
  verifier: string;
  return_to: string;
  expires_at: Moment;
}

export interface IdentityTable {
  issuer: string;
  subject: string;
  person_id: string;
  created_at: Moment;
}

/** A form that came after its author's session had ended. */
export interface KeptFormTable {
  token_hash: string;
  person_id: string;
  path: string;
  fields: Json<readonly (readonly [string, string])[]>;
  file_fields: string[];
  expires_at: Moment;
}

/** Counted by the rate limiter; the keys are hashes. */
export interface SignInAttemptTable {
  key: string;
  points: number;
  expire: number | null;
}
