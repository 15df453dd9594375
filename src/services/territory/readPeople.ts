import { type FoundPerson, searchPeople } from "../../db/territory/searchPeople.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { typesetWords } from "../../messages/typesetWords.ts";
import type { Platform } from "../platform.ts";

/** People of one page. */
const PAGE = 50;

export interface PeoplePage {
  readonly people: readonly FoundPerson[];
  /** The address to go on from; null on the last page. */
  readonly next: string | null;
}

/** A page of those who have an account, whatever their organisation. Throws what rights refuse. */
export async function readPeople(
  { database }: Pick<Platform, "database">,
  actor: Actor,
  { text, after }: { readonly text: string; readonly after: string | null },
): Promise<PeoplePage> {
  assertCan(actor, "manage-territory", TERRITORY);
  const found = await searchPeople(database.query, { text: text.trim(), after, limit: PAGE + 1 });
  const people = found.slice(0, PAGE).map((person) => ({
    ...person,
    roles: person.roles.map((one) => ({ ...one, organization: typesetWords(one.organization) })),
  }));
  return { people, next: found.length > PAGE ? people.at(-1)!.email : null };
}
