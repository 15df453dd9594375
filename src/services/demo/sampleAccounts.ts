import type { Role } from "../../domain/access/actor.ts";

/** A sign-in of the demo: a role, not a person. */
export interface SampleAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** INSEE code of the commune; null for the metropolis. */
  readonly commune: string | null;
  readonly department: string | null;
}

/** Who may sign in on the sample territory; the code appears on the outbox page. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  {
    email: "administration@metropole.example",
    name: "Administration",
    role: "administrator",
    commune: null,
    department: null,
  },
  {
    email: "donnees@metropole.example",
    name: "Équipe données",
    role: "data-manager",
    commune: null,
    department: null,
  },
  {
    email: "mairie@saint-didier.example",
    name: "Mairie de Saint-Didier",
    role: "referent",
    commune: "69194",
    department: null,
  },
  {
    email: "espaces-verts@saint-didier.example",
    name: "Espaces verts",
    role: "contributor",
    commune: "69194",
    department: "Espaces verts",
  },
  {
    email: "mairie@bron.example",
    name: "Mairie de Bron",
    role: "referent",
    commune: "69029",
    department: null,
  },
  {
    email: "maire@bron.example",
    name: "Cabinet du maire",
    role: "reader",
    commune: "69029",
    department: null,
  },
];
