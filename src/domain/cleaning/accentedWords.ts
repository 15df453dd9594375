/**
 * Words of names and addresses whose accents are certain once in capitals: they have a single spelling in French.
 * "Marche" or "pré(s)" are not among them: see `MASCULINE`.
 */
const SINGLE =
  "allée allées château châteaux châtelet chêne chênes église églises évêché évêque forêt forêts général générale généraux hôpital hôtel hôtels " +
  "île îles lycée lycées collège collèges école écoles élémentaire médiathèque bibliothèque ludothèque crèche crèches cimetière musée musées " +
  "théâtre piétonne piéton piétons piétonnier préfecture république libération résistance résistants égalité fraternité liberté fédération " +
  "légion armée armées déporté déportés déportation fusillés évadés blindée libérateurs réfugiés rapatriés héros poète poètes maréchal abbé abbés " +
  "résidence résidences cité cités périphérique aéroport aérodrome vélodrome vélo vélos métro rivière rivières mûrier mûriers genêt genêts " +
  "bruyère bruyères cèdre cèdres frênes frêne hêtres hêtre érable érables fougère fougères orchidées pépinière pépinières verrière verrières artère " +
  "chaussée montée traversée levée jetée vallée vallées mémorial arènes préau périscolaire périscolaires février août décembre fête fêtes pôle étang " +
  "étangs étoile étoiles écluse écluses échelle échelles écurie écuries épinettes pêcheur pêcheurs évangile québec génie santé université facultés " +
  "maternité société sécurité bâtiment bâtiments entrée entrées étage derrière activité activités énergie énergies économie numérique médical médicale " +
  "félicité gaîté zéphyr jérusalem mérignac mériadec européen européenne région régional régionale département départemental départementale " +
  "intérieur intérieure extérieur extérieure supérieur supérieure inférieur inférieure déchetterie déchèterie médiéval médiévale cinéma vidéo " +
  "pétanque détente récréation mémoire méditerranée pyrénées cévennes rhône saône isère drôme ardèche lozère hérault corrèze nièvre finistère " +
  "vendée réunion grâce pâques noël chrétien barthélemy français française françaises façade besançon alençon provençal provençale maçons épicerie " +
  "éducation éveil études étudiant étudiants étudiante élus équipement équipements état états dôme châtaignier châtaigniers châtaigneraie gâtinais " +
  "plâtrière plâtrières aînés maître maîtres cloître boîte boîtes dîme gîte gîtes voûte sûreté vérité bergère lumière lumières carrière carrières " +
  "clairière clairières sablière sablières glacière tempête crête crêtes échangeur péage dépôt prévôt président présidents députés " +
  "médecin médecins infirmière préfet sénateur polyvalente fidélité amitié géant géants éléphant écureuil écureuils mésange mésanges goéland goélands " +
  "héron hérons lièvre lièvres chèvre chèvres chèvrefeuille chèvrefeuilles pâquerettes trèfle bûcherons bûcheron églantine églantines églantier " +
  "églantiers aubépine aubépines épervier éperviers blé blés café cafés néflier néfliers genévrier genévriers séquoia séquoias réservoir réservoirs " +
  "épicéa épicéas ébéniste ébénistes éclusier éclusiers bohème comédie opéra orphéon harmonie fontaine câble câbles hélicoptère véhicule véhicules " +
  "électrique électriques défibrillateur accès privé privés privée aménagée aménagé handicapé handicapés réservé réservée réservés sèche sèches " +
  "accessibilité multiactivités événement événements cérémonie cérémonies mariée mariés bébé bébés éphémère évasion éventail éolienne éoliennes " +
  "cœur sœur sœurs œuvre œuvres félix andré émile étienne gérard rené frédéric hélène irène geneviève thérèse françois françoise joséphine léon léo " +
  "léonie léonard léopold hébert sévigné molière jaurès séverine sébastien valérie véronique jérôme grégoire théodore théophile timothée éloi édouard " +
  "édith élisée éléonore eugène eugénie célestin célestine clément clémence mélanie amélie cécile aurélie régis jérémie médéric hippolyte gaël " +
  "gaëtan joël joëlle josé moïse raphaël salomé stéphane théo zoé émilie lucrèce marlène noémie solène ségolène bérénice béatrice désiré honoré " +
  "agnès évariste mathéo cézanne éluard péguy prévert béranger mendès méliès blériot césar déroulède poincaré laënnec kléber édison galilée aragon " +
  "tête têtes vénissieux béthune orléans liège genève";

const bare = (word: string): string =>
  word.replaceAll("œ", "oe").normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();

/** The word in small letters with its accents, by the word in capitals without them. */
const ACCENTED: ReadonlyMap<string, string> = new Map(
  SINGLE.split(" ")
    .filter((word) => /[^a-z-]/.test(word))
    .map((word) => [bare(word), word] as const),
);

/** Words that have an accent after a masculine article only: "du marché" but "la marche". */
const MASCULINE: ReadonlyMap<string, string> = new Map(
  "marché prieuré curé fossé pré côté pavé clergé canapé".split(" ").map((word) => [bare(word), word]),
);
const MASCULINE_ARTICLES: ReadonlySet<string> = new Set(["DU", "LE", "AU", "UN", "GRAND", "VIEUX", "PETIT"]);

/** Words that have an accent after a feminine or plural article: "la côte", "les prés". */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["LA COTE", "côte"],
  ["DES PRES", "prés"],
  ["LES PRES", "prés"],
  ["AUX PRES", "prés"],
]);

/**
 * A word in capitals, in small letters, with the accents that are certain after the word before it (in capitals; ""
 * at the start). Any other word keeps its letters: an accent cannot be guessed.
 */
export function accentedWord(word: string, before: string): string {
  return (
    ACCENTED.get(word) ??
    OTHERWISE.get(`${before} ${word}`) ??
    (MASCULINE_ARTICLES.has(before) ? MASCULINE.get(word) : undefined) ??
    word.toLowerCase()
  );
}
