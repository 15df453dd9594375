import { type Role, ROLES } from "../../domain/access/actor.ts";
import { cliText } from "../../messages/cli.ts";
import { peopleTexts } from "../../messages/web/people.ts";
import {
  type Account,
  addAccount,
  listEveryAccount,
  setAccountDisabled,
  setAccountRole,
} from "../../services/people/administerPeople.ts";
import { type Command, type CommandCall, EXIT } from "../command.ts";
import { platformConfig } from "../platformConfig.ts";
import { UsageError } from "../usageError.ts";
import { withDatabase } from "../withDatabase.ts";

const VERBS = ["add", "list", "role", "disable", "enable"] as const;

function required({ options }: CommandCall, name: string): string {
  const value = options[name];
  if (typeof value !== "string" || value === "") throw new UsageError("error.missingOption", { name });
  return value;
}

function optional({ options }: CommandCall, name: string): string {
  const value = options[name];
  return typeof value === "string" ? value : "";
}

function readRole(call: CommandCall): Role {
  const name = required(call, "role");
  const role = ROLES.find((one) => one === name);
  if (role) return role;
  throw new UsageError("user.roleUnknown", { name, roles: ROLES.join(", ") });
}

function lineOf({ language }: CommandCall, account: Account): string {
  const { email, name, organization, code, role, department, disabledAt } = account;
  const texts = peopleTexts(language);
  const serves = role && [`${organization ?? ""} (${code ?? ""})`, texts(`role.${role}`), department];
  return [email, name, ...(serves || []), disabledAt && texts("disabled")].filter(Boolean).join("\t");
}

function tellAccounts(call: CommandCall, accounts: readonly Account[]): void {
  const { options, language, terminal } = call;
  if (options["json"]) terminal.print(JSON.stringify(accounts));
  else if (accounts.length === 0) terminal.say(cliText(language, "user.none"));
  else for (const account of accounts) terminal.print(lineOf(call, account));
}

/** The accounts of the platform: `add`, `list`, `role`, `disable`, `enable`. */
export const user: Command = {
  usage: "user add|list|role|disable|enable [EMAIL] [--role ROLE --organization CODE]",
  summary: "user.summary",
  options: {
    role: { type: "string", value: "ROLE", help: "user.role" },
    organization: { type: "string", value: "CODE", help: "user.organization" },
    department: { type: "string", value: "TEXT", help: "user.department" },
    name: { type: "string", value: "TEXT", help: "user.name" },
    data: { type: "string", value: "DIR", help: "serve.data" },
  },
  async run(call) {
    const { positionals, language, terminal } = call;
    const [typedVerb = "list", email = "", extra] = positionals;
    const verb = VERBS.find((one) => one === typedVerb);
    if (!verb) throw new UsageError("error.unexpectedArgument", { name: typedVerb });
    if (extra !== undefined) throw new UsageError("error.unexpectedArgument", { name: extra });
    if (verb !== "list" && email === "") throw new UsageError("user.missingEmail");
    const grant =
      verb === "add" || verb === "role"
        ? {
            email,
            role: readRole(call),
            organization: required(call, "organization"),
            department: optional(call, "department"),
          }
        : null;
    await withDatabase(platformConfig(call), async (database) => {
      const store = { database, clock: () => new Date() };
      if (verb === "list") return tellAccounts(call, await listEveryAccount(store));
      if (grant && verb === "add") await addAccount(store, { ...grant, name: optional(call, "name") });
      else if (grant) await setAccountRole(store, grant);
      else await setAccountDisabled(store, email, verb === "disable");
      terminal.say(cliText(language, `user.${verb}Done`, { email }));
    });
    return EXIT.done;
  },
};
