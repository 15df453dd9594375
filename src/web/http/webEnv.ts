import type { Actor } from "../../domain/access/actor.ts";
import type { Language } from "../../messages/language.ts";

/** What the middlewares tell every page: Hono's environment. */
export interface WebEnv {
  Variables: {
    readonly language: Language;
    /** Who is signed in; null for anyone. */
    readonly actor: Actor | null;
  };
}
