import type { Actor } from "../../domain/access/actor.ts";
import type { Language } from "../../messages/language.ts";

/** What the middlewares tell every page: Hono's environment. */
export interface WebEnv {
  Variables: {
    /** Given back in `X-Request-Id`, and in the log. */
    requestId: string;
    /** What the person reads. */
    language: Language;
    /** Who is signed in; null for anyone. */
    actor: Actor | null;
  };
}
