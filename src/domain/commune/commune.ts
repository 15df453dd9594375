/** A commune of the Code officiel géographique (COG), or a part of one that people still name. */
export interface Commune {
  /** INSEE code: five characters, "2A004" in Corsica. */
  readonly code: string;
  /** Official name, with its article, accents and hyphens: "L'Isle-d'Abeau". */
  readonly name: string;
  /** `locality`: a name the post uses for a part of the commune; it then has the commune's code. */
  readonly kind: "current" | "delegated" | "associated" | "arrondissement" | "locality";
  /** "69", "2A", "974"; the zone code for overseas collectivities. */
  readonly department: string;
  readonly postcodes: readonly string[];
  /** SIREN of the town hall; null for what is not a current commune. */
  readonly siren: string | null;
  readonly population: number | null;
  /** For a former commune or an arrondissement: the code of today's commune. */
  readonly parent: string | null;
}
