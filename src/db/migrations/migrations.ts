import type { Migration } from "kysely";
import * as ground from "./0001-ground.ts";
import * as deposits from "./0003-deposits.ts";
import * as frenchSearch from "./0002-french-search.ts";
import * as cockpit from "./0005-cockpit.ts";
import * as depositTries from "./0006-deposit-tries.ts";
import * as signIn from "./0004-sign-in.ts";

/** Every migration, by its name, in order. A name is never changed once released. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-ground": ground,
  "0002-french-search": frenchSearch,
  "0003-deposits": deposits,
  "0004-sign-in": signIn,
  "0005-cockpit": cockpit,
  "0006-deposit-tries": depositTries,
};
