export interface SampleCommune {
  readonly code: string;
  readonly name: string;
  readonly postcodes: readonly string[];
  /** WGS 84 degrees; sample points are drawn within about a kilometre of it. */
  readonly lon: number;
  readonly lat: number;
  /** SIRET of the town hall, with its real SIREN: official identifiers of public bodies. */
  readonly siren: string;
}

/** The seven communes of Lyon's first phase. Names and codes are real; everything generated about them is invented. */
export const COMMUNES: readonly SampleCommune[] = [
  { code: "69029", name: "Bron", postcodes: ["69500"], lon: 4.9139, lat: 45.7394, siren: "216900290" },
  {
    code: "69040",
    name: "Champagne-au-Mont-d'Or",
    postcodes: ["69410"],
    lon: 4.79,
    lat: 45.795,
    siren: "216900407",
  },
  {
    code: "69123",
    name: "Lyon",
    postcodes: ["69001", "69002", "69003", "69006", "69007", "69008"],
    lon: 4.84,
    lat: 45.755,
    siren: "216901231",
  },
  { code: "69283", name: "Mions", postcodes: ["69780"], lon: 4.953, lat: 45.6636, siren: "216902833" },
  {
    code: "69286",
    name: "Rillieux-la-Pape",
    postcodes: ["69140"],
    lon: 4.8983,
    lat: 45.8214,
    siren: "216902866",
  },
  {
    code: "69194",
    name: "Saint-Didier-au-Mont-d'Or",
    postcodes: ["69370"],
    lon: 4.7989,
    lat: 45.8122,
    siren: "216901942",
  },
  {
    code: "69256",
    name: "Vaulx-en-Velin",
    postcodes: ["69120"],
    lon: 4.9189,
    lat: 45.7786,
    siren: "216902569",
  },
];

/** Streets that could be anywhere in France. */
export const STREETS = [
  "rue des Écoles",
  "avenue de la République",
  "place du Marché",
  "rue des Lilas",
  "chemin du Moulin",
  "boulevard de la Gare",
  "impasse des Tilleuls",
  "allée des Platanes",
  "route de la Croix",
  "rue du Stade",
  "square des Acacias",
  "rue du Château",
  "avenue du Général de Gaulle",
  "place de la Mairie",
  "rue Victor Hugo",
  "chemin des Vignes",
  "rue de l'Église",
  "quai des Pêcheurs",
  "montée des Oliviers",
  "rue du 8 Mai 1945",
] as const;

export const PLACES = [
  "des Tilleuls",
  "du Marché",
  "de la Gare",
  "des Lilas",
  "du Château",
  "de la Mairie",
  "des Acacias",
  "du Moulin",
  "de la Fontaine",
  "des Vignes",
  "du Lac",
  "des Peupliers",
  "de la Source",
  "du Verger",
  "des Cèdres",
  "de la Colline",
] as const;
