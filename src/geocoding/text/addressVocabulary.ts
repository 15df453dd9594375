/** Words that link names and say little: they weigh almost nothing. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  "de du des d l la le les a au aux en et sur sous lez s".split(" "),
);

/** Street types, in the canonical form that `canonicalWord` gives. */
export const STREET_TYPES: ReadonlySet<string> = new Set(
  (
    "rue avenue boulevard allee chemin impasse place square route cours quai passage residence lotissement faubourg " +
    "montee voie sentier sente ruelle villa cite hameau esplanade promenade mail rondpoint traverse venelle cour " +
    "carrefour parvis galerie placette descente chaussee rampe rocade autoroute quartier lieudit zone"
  ).split(" "),
);

const SAME: Readonly<Record<string, readonly string[]>> = {
  rue: ["ru"],
  avenue: ["av", "ave", "aven", "avn", "avenues"],
  boulevard: ["bd", "bld", "blvd", "bvd", "boul", "boulv", "bvrd", "bds", "bvd"],
  allee: ["all", "alle", "allees", "al"],
  chemin: ["che", "chem", "chm", "chemins"],
  impasse: ["imp", "impas"],
  place: ["pl", "plc", "places"],
  square: ["sq", "sqr"],
  route: ["rte", "rout", "routes"],
  cours: ["crs"],
  quai: ["qu", "quais"],
  passage: ["pass", "pssg", "psg"],
  residence: ["res", "resid", "rce", "residences"],
  lotissement: ["lot", "lotiss", "lgt"],
  faubourg: ["fg", "fbg", "faub"],
  montee: ["mte", "mtee"],
  sentier: ["sen", "sent"],
  ruelle: ["rle", "ruel"],
  hameau: ["ham"],
  esplanade: ["esp", "espl"],
  promenade: ["prom"],
  rondpoint: ["rpt", "rdpt", "rpoint"],
  traverse: ["tra", "trav"],
  venelle: ["ven", "venel"],
  domaine: ["dom", "dne"],
  carrefour: ["car", "carr", "carref"],
  chaussee: ["chs", "chau"],
  quartier: ["quart", "qrt", "qua"],
  centre: ["ctre", "cal"],
  saint: ["st"],
  sainte: ["ste"],
  saints: ["sts"],
  saintes: ["stes"],
  general: ["gal", "gen", "gnl", "gral"],
  marechal: ["mal", "marech", "mchal", "mrl"],
  docteur: ["dr", "doct", "doc"],
  president: ["pdt", "pres", "presid", "prdt"],
  professeur: ["pr", "prof", "profess"],
  commandant: ["cdt", "comdt", "cmdt", "cmt"],
  capitaine: ["cne", "cap", "capt"],
  colonel: ["col", "cl", "cnl"],
  lieutenant: ["lt", "ltn", "lieut"],
  sergent: ["sgt", "serg"],
  adjudant: ["adj", "adjt"],
  monseigneur: ["mgr"],
  ingenieur: ["ing"],
  freres: ["frs", "fres"],
  vieux: ["vx", "vieille", "vieil"],
  haut: ["ht", "hte", "haute"],
  grand: ["gd", "gde", "grande"],
  petit: ["pt", "pte", "petite"],
  eglise: ["egl"],
  republique: ["rep", "repub", "repu"],
  ancien: ["anc", "ancienne"],
  mont: ["mt"],
  notre: ["ntre"],
  liberation: ["liber"],
};

/** Two letters or one: a street type only where a street may begin. */
const AT_START: ReadonlyMap<string, string> = new Map([
  ["r", "rue"],
  ["q", "quai"],
  ["ch", "chemin"],
  ["pas", "passage"],
  ["p", "place"],
]);

const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries(SAME).flatMap(([full, short]) => short.map((word): [string, string] => [word, full])),
);

/**
 * The one form under which a word is indexed and looked up: abbreviations of street types, titles and saints written
 * out. `start` tells that a street's name may begin here, where "r" is "rue".
 */
export function canonicalWord(word: string, start: boolean): string {
  return (start ? AT_START.get(word) : undefined) ?? CANONICAL.get(word) ?? word;
}

/** Words that begin what completes an address without locating it. */
export const COMPLEMENT_STARTS: ReadonlySet<string> = new Set(
  (
    "residence batiment immeuble imm mairie ecole college lycee gymnase stade bibliotheque mediatheque salle maison centre " +
    "creche annexe poste piscine cimetiere parking entree hall porte etage escalier appartement bureau service chez " +
    "association groupe complexe espace foyer bp cs tsa lotissement quartier cite hameau lieudit zone za zi zac parc " +
    "restaurant cantine tour bloc local dechetterie office france complement rdc rez pavillon"
  ).split(" "),
);

/** Words followed (or for storeys, preceded) by a number or a letter that is no house number. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(
  (
    "bat batiment bt imm immeuble appt apt app appartement etage etg esc escalier porte pte hall entree bp cs tsa cedex tour " +
    "bloc lot ilot chambre bureau local boite cidex"
  ).split(" "),
);
