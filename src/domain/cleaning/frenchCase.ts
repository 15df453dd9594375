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

/** Up to XXXIX: beyond, roman numerals are also words (MIX, CIVIL). */
const ROMAN = /^(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$/;
const ORDINAL = /^(\d+)(ER|ERE|E|EME|ND|NDE)$/;

/**
 * Words whose accents are certain once in capitals: street and place words, and first names that have no other
 * spelling. Anything else keeps its letters, since an accent cannot be guessed.
 */
const ACCENTED: ReadonlyMap<string, string> = new Map(
  (
    "allée allées château chêne chênes église églises évêché évêque forêt général générale généraux hôpital hôtel île îles lycée collège " +
    "école écoles élémentaire médiathèque bibliothèque crèche cimetière musée théâtre piétonne piéton piétons préfecture république " +
    "libération résistance résistants égalité fraternité liberté fédération légion armée armées déportés fusillés évadés poète maréchal abbé " +
    "résidence résidences cité cités périphérique aéroport aérodrome vélodrome vélo vélos métro rivière côte mûrier mûriers genêts bruyères " +
    "cèdre cèdres frênes frêne hêtres hêtre érable érables fougères orchidées pépinière pépinières verrières artère chaussée montée traversée " +
    "levée jetée vallée mémorial arènes préau périscolaire périscolaires février août décembre fête fêtes pôle étang étangs étoile écluse " +
    "écluses échelle écuries épinettes pêcheurs évangile québec génie santé université maternité société sécurité bâtiment bâtiments entrée " +
    "étage derrière activités énergie économie numérique médical médicale social félicité gaîté zéphyr jérusalem mérignac mériadec " +
    "félix andré émile étienne gérard rené frédéric hélène irène geneviève thérèse françois françoise joséphine léon léo léonie hébert " +
    "sévigné molière jaurès séverine sébastien valérie véronique jérôme grégoire théodore théophile éloi édouard édith élisée éléonore " +
    "eugénie noël célestin célestine clément clémence mélanie amélie cécile aurélie régis jérémie médéric "
  )
    .split(" ")
    .filter((word) => /[^a-z-]/.test(word))
    .map((word) => [bare(word).toUpperCase(), word] as const),
);

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
  return capitalized(ACCENTED.get(word) ?? lower);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}
