import { findPerson } from "../../db/people/people.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { isUuid } from "../people/isUuid.ts";
import { setAccountOpen } from "../people/setAccountOpen.ts";
import type { Platform } from "../platform.ts";

/** Closes or opens the account of anybody. Throws `account.unknown`, what rights refuse, and as `setAccountOpen` does. */
export async function administerAccount(
  platform: Pick<Platform, "database" | "clock">,
  actor: Actor,
  personId: string,
  open: boolean,
): Promise<void> {
  assertCan(actor, "manage-platform", TERRITORY);
  const person = isUuid(personId) ? await findPerson(platform.database, personId) : undefined;
  if (!person) throw new Problem("account.unknown");
  await setAccountOpen(platform, actor, person, open);
}
