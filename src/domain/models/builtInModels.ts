import { bureauxDeVote } from "./bureauxDeVote.ts";
import { equipements } from "./equipements.ts";
import type { ModelSchema } from "./modelSchema.ts";
import { panneauxAffichage } from "./panneauxAffichage.ts";
import { parcsJardins } from "./parcsJardins.ts";
import { stationnementPmr } from "./stationnementPmr.ts";
import { toilettes } from "./toilettes.ts";

/** The built-in models by id, in the order they are shown. */
export const builtInModels: ReadonlyMap<string, ModelSchema> = new Map(
  [bureauxDeVote, parcsJardins, toilettes, panneauxAffichage, equipements, stationnementPmr].map(
    (schema: ModelSchema) => [schema.name, schema] as const,
  ),
);
