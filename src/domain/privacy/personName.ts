import { foldText } from "../commune/foldText.ts";
import type { Detector } from "./finding.ts";

const MAY_BE_CIVIL = /M(?:[.rml]|M\.|ME|LL|ad|on|AD|ON)/;
const CIVILITY =
  /(?<![\p{L}\d.'’-])(?:M\.|Mr\.?|Mme\.?|MME|Mlle\.?|MLLE|MM\.|Madame|Monsieur|Mademoiselle|MADAME|MONSIEUR)\s+(?:d[eu]\s+(?:l[ae]\s+)?|d['’])?((?:\p{Lu}[\p{L}'’]*\.?(?:-\p{Lu}?[\p{L}'’]*)*)(?:\s+(?:d[eu]s?\s+|d['’])?\p{Lu}[\p{L}'’-]+)*)/gu;
/** Places, events and bodies bear people's names: after these words a name is not a person spoken of. */
const NAMED_AFTER =
  /\b(?:rue|r|avenue|av|ave|boulevard|bd|bld|place|pl|square|sq|allees?|all|impasse|imp|chemin|che|ch|route|rte|quai|cours|esplanade|passage|promenade|rond point|rpt|pont|voie|ruelle|sentier|montee|venelle|faubourg|cite|lotissement|hameau|residence|res|immeuble|tour|ecoles?|groupe scolaire|maternelle|elementaire|college|lycee|universite|institut|creche|multi accueil|stade|gymnase|complexe|salle|espace|centre|maison|parc|jardin|bois|etang|theatre|cinema|musee|bibliotheque|mediatheque|ludotheque|piscine|terrain|halle|hall|foyer|hopital|clinique|ehpad|pharmacie|cabinet|eglise|chapelle|cathedrale|basilique|temple|cimetiere|monument|statue|buste|stele|fontaine|station|arret|gare|port|caserne|prix|trophee|challenge|tournoi|fondation|association|asso|amis|comite|cercle|club|compagnie|fonds|legs|collection|auditorium|kiosque|villa|chateau|moulin|domaine|ferme|mas|manoir|pavillon|batiment|site|lieu dit|zac|za|zi|restaurant|cafe|hotel|bar|pizzeria|boulangerie|garage|salon|institution|ensemble|parking|aire|bureau|sculpture|tableau|portrait|oeuvre|film|spectacle|exposition|concert|piece)\b(?: \w+){0,4}$/;
/** Where a place stops being spoken of, and a person starts. */
const BREAK =
  /[,;(\n]|\b(?:voir|contact(?:er)?|avec|chez|demander|appeler|responsable|g[ée]rante?|pr[ée]sidente?|par|aupr[èe]s de)\b/i;
/** What follows a civility without being a name. */
const FUNCTION =
  /^(?:le|la|les|l|maire|adjointe?|directeur|directrice|presidente?|prefete?|president|ministre|depute|deputee|senateur|senatrice|conseiller|conseillere|propre|tout|sport|bricolage)\b/;

/** A civility and a name ("M. Perret"), where no street, building or event is named after the person. */
export const detectPersonName: Detector = (text) => {
  if (!MAY_BE_CIVIL.test(text)) return null;
  for (const found of text.matchAll(CIVILITY)) {
    const name = foldText(found[1]!);
    if (name.replaceAll(" ", "").length < 3 || FUNCTION.test(name)) continue;
    const before = text.slice(Math.max(0, found.index - 60), found.index);
    if (NAMED_AFTER.test(foldText(before.split(BREAK).at(-1)!))) continue;
    return { code: "privacy.name", excerpt: found[0].trim() };
  }
  return null;
};
