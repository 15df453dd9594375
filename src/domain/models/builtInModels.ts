import { baseAdresseLocale } from "./baseAdresseLocale.ts";
import { budget } from "./budget.ts";
import { bureauxDeVote } from "./bureauxDeVote.ts";
import { catalogue } from "./catalogue.ts";
import { defibrillateurs } from "./defibrillateurs.ts";
import { deliberations } from "./deliberations.ts";
import { equipements } from "./equipements.ts";
import { irve } from "./irve.ts";
import { marchesPublics } from "./marchesPublics.ts";
import { menusCantines } from "./menusCantines.ts";
import type { ModelSchema } from "./modelSchema.ts";
import { panneauxAffichage } from "./panneauxAffichage.ts";
import { parcsJardins } from "./parcsJardins.ts";
import { prenoms } from "./prenoms.ts";
import { stationnementPmr } from "./stationnementPmr.ts";
import { subventions } from "./subventions.ts";
import { toilettes } from "./toilettes.ts";

const schemas: readonly ModelSchema[] = [
  bureauxDeVote,
  parcsJardins,
  toilettes,
  panneauxAffichage,
  equipements,
  stationnementPmr,
  defibrillateurs,
  menusCantines,
  deliberations,
  subventions,
  prenoms,
  marchesPublics,
  irve,
  catalogue,
  budget,
  baseAdresseLocale,
];

/** The built-in models by id, in the order they are shown. */
export const builtInModels: ReadonlyMap<string, ModelSchema> = new Map(
  schemas.map((schema) => [schema.name, schema]),
);
