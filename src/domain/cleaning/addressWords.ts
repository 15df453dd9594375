/** Abbreviations of street types that mean one thing at the start of an address. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    all: "allée",
    allee: "allée",
    allees: "allées",
    av: "avenue",
    ave: "avenue",
    bd: "boulevard",
    bld: "boulevard",
    blvd: "boulevard",
    bvd: "boulevard",
    boul: "boulevard",
    carr: "carrefour",
    che: "chemin",
    chem: "chemin",
    crs: "cours",
    esp: "esplanade",
    fbg: "faubourg",
    fg: "faubourg",
    ham: "hameau",
    imp: "impasse",
    lot: "lotissement",
    montee: "montée",
    mte: "montée",
    pl: "place",
    prom: "promenade",
    res: "résidence",
    residence: "résidence",
    rpt: "rond-point",
    rte: "route",
    sq: "square",
    trav: "traverse",
  }),
);

/** Abbreviations that need their full stop, or a number before them, to be certain. */
const DOTTED: ReadonlyMap<string, string> = new Map(
  Object.entries({ ch: "chemin", r: "rue", pass: "passage", q: "quai" }),
);

/** Titles inside a street's name. */
const TITLES: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  dr: "docteur",
  pdt: "président",
  cdt: "commandant",
};

/** What may stand before a street type: nothing, a house number, or a separator. */
const TYPE = /(^|^\d+(?:\s?(?:bis|ter|quater|[a-z]))?\s|[,(]\s|\s-\s)(\p{L}+)(\.?)(?=\s+[\p{L}\d])/giu;
const TITLE = /(?<=[\s'’-])(St|Ste|Dr|Pdt|Cdt)(\.?)(?=[\s-]+\p{Lu})/giu;
const GENERAL =
  /(?<=\s)(Gal|Gén|Gen)\.?(?=\s(?:de Gaulle|Leclerc|Delestraint|Fr[èe]re|Giraud|Patton|Foy|Sarrail)(?!\p{L}))/giu;
const MARSHAL =
  /(?<=\s)(Mal)\.?(?=\s(?:Foch|Leclerc|Juin|Joffre|Lyautey|K[oœ]e?nig|de Lattre|Lannes|Ney|Gall?i[ée]ni)(?!\p{L}))/giu;

const NUMBER_SUFFIX = /^\d+\s?(?:bis|ter|quater)(?!\p{L})/iu;
/** "R DE L'ABBAYE": what follows a lone letter shows that it stands for a street. */
const LINKED = /^\s+(?:de|du|des|d|l|la|le|les)(?:\s|['’])/i;

/** Writes street types in full where the abbreviation is certain: "12 av. Foch" → "12 avenue Foch". */
export function expandTypes(text: string): string {
  const capitals = !/\p{Ll}/u.test(text.replace(NUMBER_SUFFIX, ""));
  return text.replace(TYPE, (whole, before: string, word: string, dot: string, offset: number) => {
    const key = word.toLowerCase();
    const sure = /\d/.test(before) || LINKED.test(text.slice(offset + whole.length));
    const full = TYPES.get(key) ?? (dot === "." || (sure && key === "r") ? DOTTED.get(key) : undefined);
    if (full === undefined) return whole;
    return before + (capitals ? full.toUpperCase() : likeCase(full, word));
  });
}

/** Writes `St`, `Dr`, `Gal` in full inside a street's name; ranks only before those who bore them. */
export function expandTitles(text: string): string {
  return text
    .replace(TITLE, (_whole, word: string) => likeCase(TITLES[word.toLowerCase()] ?? word, word))
    .replace(GENERAL, (_whole, word: string) => likeCase("général", word))
    .replace(MARSHAL, (_whole, word: string) => likeCase("maréchal", word));
}

/** The full word in the case of its abbreviation: capitals, a capital first, or small letters. */
function likeCase(full: string, word: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return full.toUpperCase();
  return /^\p{Lu}/u.test(word) ? full.charAt(0).toUpperCase() + full.slice(1) : full;
}
