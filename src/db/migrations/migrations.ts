import type { Migration } from "kysely";
import { up as ground } from "./0001-ground.ts";
import { up as deposits } from "./0003-deposits.ts";
import { up as frenchSearch } from "./0002-french-search.ts";
import { up as cockpit } from "./0005-cockpit.ts";
import { up as depositTries } from "./0006-deposit-tries.ts";
import { up as openDeposits } from "./0009-open-deposits.ts";
import { up as partFigures } from "./0008-part-figures.ts";
import { up as portalChanges } from "./0007-portal-changes.ts";
import { up as signIn } from "./0004-sign-in.ts";
import { up as waitingCells } from "./0010-waiting-cells.ts";

/** Every migration, by its name, in order. A name is never changed once released. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-ground": { up: ground },
  "0002-french-search": { up: frenchSearch },
  "0003-deposits": { up: deposits },
  "0004-sign-in": { up: signIn },
  "0005-cockpit": { up: cockpit },
  "0006-deposit-tries": { up: depositTries },
  "0007-portal-changes": { up: portalChanges },
  "0008-part-figures": { up: partFigures },
  "0009-open-deposits": { up: openDeposits },
  "0010-waiting-cells": { up: waitingCells },
};
