import { deleteExpired } from "../../db/people/deleteExpired.ts";
import type { Platform } from "../platform.ts";

/** Removes what sign-in no longer needs; for the daily sweep. */
export async function sweepSignIn({ database, clock }: Pick<Platform, "database" | "clock">): Promise<void> {
  await deleteExpired(database, clock());
}
