import { findSignInCode } from "../../db/people/signInCodes.ts";
import type { Platform } from "../platform.ts";
import { hashToken } from "./token.ts";

/** The address a code was asked for by this browser, while one may be given; undefined after that. */
export async function readCodeRequest(
  { database, clock }: Pick<Platform, "database" | "clock">,
  token: string,
): Promise<string | undefined> {
  return (await findSignInCode(database, hashToken(token), clock()))?.email;
}
