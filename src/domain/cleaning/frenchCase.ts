/** Words that stay in small letters inside a name. */
const SMALL = new Set(
  "à a au aux avec ce chez d dans de des du en entre et l la le les lès lez ou où par pour près sans sous sur vers un une".split(
    " ",
  ),
);

/** Abbreviations and acronyms that stay in capitals. */
const ACRONYMS = new Set(
  (
    "ZA ZI ZAC ZAE ZUP ZAD HLM RN RD RDC VC CR CD BP CS TSA CCAS CIAS EHPAD ESAT IME ITEP MJC MSAP MSP PMI PMR WC EPCI SNCF RATP TER TGV " +
    "CPAM CAF CHU CHR CH SDIS SIVU SIVOM ONF EDF GDF ADMR AFM APF UFCV UDAF UNSS EPHAD LEP CFA GRETA INSEE IUT INSA ENS CNRS " +
    "ASPTT MFR RAM RPE ALSH CLSH CSC EHPA USLD SSIAD USA ADAPEI PTT DDT RPA"
  ).split(" "),
);

/** Only where no French word or name is written so. */
const ROMAN = /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI|XVII|XVIII|XIX|XX|XXI|XXIII)$/;
const ORDINAL = /^(\d+)(ER|ERE|E|EME|ND|NDE)$/;

/**
 * Words whose accents are certain once in capitals: street and place words, and first names that have no other
 * spelling. Anything else keeps its letters, since an accent cannot be guessed.
 */
const ACCENTED: ReadonlyMap<string, string> = new Map(
  (
    "allée allées château chêne chênes église évêché forêt générale général hôpital hôtel île îles lycée collège école écoles élémentaire " +
    "médiathèque bibliothèque crèche cimetière musée théâtre piétonne piéton préfecture sous-préfecture république libération résistance " +
    "égalité fraternité liberté fédération félix andré émile étienne gérard rené frédéric hélène irène geneviève thérèse françois françoise " +
    "joséphine léon léo léonie hébert gaîté sévigné molière voltaire zéphyr déportés fusillés résidence cité périphérique poète évadés " +
    "maréchal séverine sébastien valérie véronique mériadec mérignac métro aéroport aérodrome stade gymnase vélodrome vélo rivière fontaine " +
    "côte côteau crêt crète mûrier mûriers peupliers érables genêts bruyères acacias cèdre cèdres frênes hêtres hêtre pépinière verrières " +
    "félicité jérôme grégoire barthélemy barthélémy théodore théophile éloi édouard édith élise élisée éléonore eugénie aimé désiré honoré " +
    "noël joël raphaël michaël gaël célestin célestine clément clémenceau clémence mélanie amélie cécile aurélie sévère régis rémi rémy " +
    "benoît jérémie jérusalem gambetta abbé curé évêque légion artère chaussée montée traversée levée jetée vallée prés pré fossé fossés " +
    "hameau lotissement mémorial arènes halle préau périscolaire été janvier février août décembre"
  )
    .split(" ")
    .filter((word) => /[^a-z-]/.test(word))
    .map((word) => [bare(word).toUpperCase(), word] as const),
);

const AMBIGUOUS = new Set([
  "PRES",
  "AIME",
  "ETE",
  "BARTHELEMY",
  "REMI",
  "CRETE",
  "HONORE",
  "DESIRE",
  "PRE",
  "GENERALE",
]);

const WORD = /[\p{L}\p{M}\d]+/gu;

/**
 * Proper French case for a name written all in capitals: "RUE DE L'EGLISE" → "Rue de l'Église". Linking words are
 * small, roman numerals and known acronyms stay. Accents come back only on words that have a single spelling. A text
 * that already mixes capitals and small letters is returned as it is.
 */
export function frenchCase(text: string): string {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{2}/u.test(text)) return text;
  let first = true;
  return text.replace(WORD, (word, offset: number) => {
    const opening = first;
    first = false;
    return caseWord(word, opening, text.charAt(offset + word.length), text.charAt(offset - 1));
  });
}

function caseWord(word: string, opening: boolean, next: string, before: string): string {
  if (ACRONYMS.has(word) || ROMAN.test(word)) return word;
  const ordinal = ORDINAL.exec(word);
  if (ordinal) return (ordinal[1] ?? "") + (ordinal[2] ?? "").toLowerCase();
  if (/\d/.test(word)) return word;
  const lower = word.toLowerCase();
  const elided = /['’]/.test(next) && word.length <= 2;
  if (elided || (word.length === 1 && !/['’]/.test(before)))
    return opening || !SMALL.has(lower) ? word : lower;
  if (!opening && SMALL.has(lower)) return lower;
  const known = AMBIGUOUS.has(word) ? undefined : ACCENTED.get(word);
  return capitalized(known ?? lower);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}
