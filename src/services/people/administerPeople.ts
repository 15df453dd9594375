import { findOrganization } from "../../db/organizations/organizations.ts";
import { listAccounts, type Account } from "../../db/people/accounts.ts";
import { countRole, listServices, setMembership } from "../../db/people/memberships.ts";
import { ensurePerson, findPersonByEmail, type Person } from "../../db/people/people.ts";
import type { Role } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { readAddress } from "../signIn/emailAddress.ts";
import { departmentOf } from "./departmentOf.ts";
import { setAccountOpen } from "./setAccountOpen.ts";

type Store = Pick<Platform, "database" | "clock">;

export type { Account };

/** A role to give, by whoever runs the platform: no right is asked. */
export interface RoleGrant {
  readonly email: string;
  /** INSEE code or SIREN. */
  readonly organization: string;
  readonly role: Role;
  readonly department: string;
}

function addressOf(typed: string): string {
  const email = readAddress(typed);
  if (email === null) throw new Problem("request.invalid", { parameter: typed });
  return email;
}

async function accountOf({ database }: Store, typed: string): Promise<Person> {
  const person = await findPersonByEmail(database, addressOf(typed));
  if (!person) throw new Problem("account.unknown");
  return person;
}

async function giveRole(store: Store, person: Person, grant: RoleGrant): Promise<void> {
  const { database } = store;
  const organization = await findOrganization(database.query, grant.organization);
  if (!organization) throw new Problem("organization.unknown");
  const { role } = grant;
  const before = (await listServices(database, person.id)).find(({ id }) => id === organization.id);
  const lastOne = before?.role === "administrator" && (await countRole(database, ["administrator"])) === 1;
  if (lastOne && role !== "administrator") throw new Problem("account.last-administrator");
  const department = departmentOf(role, grant.department);
  await setMembership(database, { personId: person.id, organizationId: organization.id, role, department });
  await recordAudit(store, {
    actor: null,
    organizationId: organization.id,
    action: before ? "member.role-changed" : "member.added",
    target: { type: "person", id: person.id },
    details: { person: person.name || person.email, role, ...(before && { from: before.role }) },
  });
}

/** Makes an account and gives it a role. Throws the problems `account.exists`, `organization.unknown`, `request.invalid`, `request.incomplete`. */
export async function addAccount(store: Store, grant: RoleGrant & { readonly name: string }): Promise<void> {
  const email = addressOf(grant.email);
  if (await findPersonByEmail(store.database, email)) throw new Problem("account.exists");
  // Said before anything is made.
  if (!(await findOrganization(store.database.query, grant.organization)))
    throw new Problem("organization.unknown");
  departmentOf(grant.role, grant.department);
  await giveRole(store, await ensurePerson(store.database, { email, name: grant.name }), grant);
}

/** Gives an account a role in an organisation, or changes it. Throws the problem `account.unknown`, and as `addAccount` does. */
export async function setAccountRole(store: Store, grant: RoleGrant): Promise<void> {
  await giveRole(store, await accountOf(store, grant.email), grant);
}

/** Closes an account or opens it again. Throws the problem `account.unknown`, and as `setAccountOpen` does. */
export async function setAccountDisabled(store: Store, email: string, disabled: boolean): Promise<void> {
  await setAccountOpen(store, null, await accountOf(store, email), !disabled);
}

/** Every account with what it serves, by address. */
export async function listEveryAccount({ database }: Store): Promise<Account[]> {
  return listAccounts(database);
}
