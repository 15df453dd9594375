import type { Role } from "../../domain/access/actor.ts";

/** A sign-in of the demo: a role, not a person. */
export interface SampleAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** INSEE code of the commune, or SIREN of the metropolis. */
  readonly organization: string;
  readonly department: string;
}

/** The metropolis of the sample territory; its name and codes are real, its data and accounts invented. */
export const SAMPLE_METROPOLIS = "200046977";

const townHall = (organization: string, name: string, domain: string): SampleAccount => ({
  email: `mairie@${domain}.example`,
  name: `Mairie de ${name}`,
  role: "referent",
  organization,
  department: "",
});

/** The first administrator, made with the territory. */
export const SAMPLE_ADMINISTRATOR = { email: "administration@metropole.example", name: "Administration" };

/** Who else may sign in on the sample territory; the code appears on the outbox page. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  townHall("69194", "Saint-Didier-au-Mont-d’Or", "saint-didier"),
  {
    email: "donnees@metropole.example",
    name: "Équipe données",
    role: "data-manager",
    organization: SAMPLE_METROPOLIS,
    department: "",
  },
  {
    email: "espaces-verts@saint-didier.example",
    name: "Espaces verts de Saint-Didier",
    role: "contributor",
    organization: "69194",
    department: "Espaces verts",
  },
  {
    email: "cabinet@bron.example",
    name: "Cabinet du maire de Bron",
    role: "reader",
    organization: "69029",
    department: "",
  },
  townHall("69029", "Bron", "bron"),
  townHall("69040", "Champagne-au-Mont-d’Or", "champagne"),
  townHall("69123", "Lyon", "lyon"),
  townHall("69256", "Vaulx-en-Velin", "vaulx-en-velin"),
  townHall("69283", "Mions", "mions"),
  townHall("69286", "Rillieux-la-Pape", "rillieux"),
];
