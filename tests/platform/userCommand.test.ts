import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { user } from "../../src/cli/commands/user.ts";
import { platformConfig } from "../../src/cli/platformConfig.ts";
import { Terminal } from "../../src/cli/terminal.ts";
import { withDatabase } from "../../src/cli/withDatabase.ts";
import { listSessions } from "../../src/db/people/sessions.ts";
import { findPersonByEmail } from "../../src/db/people/people.ts";
import { Problem } from "../../src/domain/problem/problem.ts";
import { openSession } from "../../src/services/signIn/openSession.ts";
import { seedOrganizations } from "../setup/peopleApp.ts";

const data = mkdtempSync(join(tmpdir(), "traboule-user-"));
const config = platformConfig({ options: { data } });
const clock = (): Date => new Date();

async function run(
  positionals: readonly string[],
  options: Readonly<Record<string, string | boolean>> = {},
): Promise<string> {
  let said = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      said += chunk.toString();
      done();
    },
  }) as unknown as NodeJS.WriteStream;
  const terminal = new Terminal(stream, stream);
  const code = await user.run({ positionals, options: { ...options, data }, language: "fr", terminal });
  expect(code).toBe(0);
  return said;
}

const refusal = async (running: Promise<unknown>): Promise<string> => {
  const error = await running.catch((thrown: unknown) => thrown);
  return error instanceof Problem ? error.code : String(error);
};

beforeAll(async () => {
  await withDatabase(config, seedOrganizations);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

it("adds, lists, changes, closes and opens accounts, and keeps an administrator", async () => {
  expect(await run(["list"])).toContain("Aucun compte");
  const first = { role: "administrator", organization: "200046977", name: "Ada" };
  expect(await run(["add", "Ada@Exemple.fr"], first)).toContain("Compte Ada@Exemple.fr ajouté");
  expect(await refusal(run(["add", "ada@exemple.fr"], first))).toBe("account.exists");
  expect(await refusal(run(["add", "b@exemple.fr"], { ...first, organization: "69999" }))).toBe(
    "organization.unknown",
  );
  const contributor = { role: "contributor", organization: "69029" };
  expect(await refusal(run(["add", "b@exemple.fr"], contributor))).toBe("request.incomplete");
  expect(await refusal(run(["role", "b@exemple.fr"], contributor))).toBe("account.unknown");
  await run(["add", "b@exemple.fr"], { ...contributor, department: "Parcs" });
  await run(["role", "b@exemple.fr"], { role: "referent", organization: "69029" });
  expect((await run(["list"])).split("\n")).toEqual([
    "ada@exemple.fr\tAda\tMétropole de Lyon (200046977)\tAdministration",
    "b@exemple.fr\tBron (69029)\tRéférent ou référente",
    "",
  ]);
  const demoted = { role: "reader", organization: "200046977" };
  expect(await refusal(run(["role", "ada@exemple.fr"], demoted))).toBe("account.last-administrator");
  expect(await refusal(run(["disable", "ada@exemple.fr"]))).toBe("account.last-administrator");
  const opened = await withDatabase(config, async (database) => {
    const { id } = (await findPersonByEmail(database, "b@exemple.fr"))!;
    await openSession({ database, clock }, { personId: id, method: "code", agent: "" });
    return id;
  });
  await run(["disable", "b@exemple.fr"]);
  expect(await withDatabase(config, (database) => listSessions(database, opened, clock()))).toEqual([]);
  expect(await run(["list"])).toContain("compte fermé");
  await run(["enable", "b@exemple.fr"]);
  const accounts = JSON.parse(await run(["list"], { json: true })) as { disabledAt: string | null }[];
  expect(accounts.map(({ disabledAt }) => disabledAt)).toEqual([null, null]);
});
