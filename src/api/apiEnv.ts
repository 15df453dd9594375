import type { Actor } from "../domain/access/actor.ts";
import type { Language } from "../messages/language.ts";

/** What the middlewares tell every route: Hono's environment, the same as the pages'. */
export interface ApiEnv {
  Variables: {
    requestId: string;
    language: Language;
    actor: Actor | null;
  };
}
