import type { SignedIn } from "../../services/signIn/readSession.ts";
import type { WebEnv } from "../http/webEnv.ts";

/** What `currentActor` tells the pages of sign-in, team and account, beside what it tells every page. */
export interface SignInEnv extends WebEnv {
  Variables: WebEnv["Variables"] & {
    /** The person, their session and the organisations they serve. */
    readonly signedIn: SignedIn | null;
    /** Whose session has just ended by itself. */
    readonly expiredPersonId: string | null;
  };
}
