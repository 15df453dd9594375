import { foldText } from "../commune/foldText.ts";
import type { Detector } from "./finding.ts";
import { FIRST_NAMES } from "./firstNames.ts";

const EMAIL = /([\p{L}\d][\p{L}\d._%+'-]*)@([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)/gu;
const WEBMAIL =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton(?:mail)?|pm|orange|wanadoo|free|laposte|sfr|neuf|cegetel|club-internet|bbox|numericable|noos|aliceadsl|dbmail|voila|caramail|libertysurf)\.(?:fr|com|net|me|org|ch)$/i;
/** A word that starts like these in the local part tells of a service or a group rather than of a person. */
const ROLE =
  /(?:^| )(?:la|le|les)?(?:mairie|ville|commune|contact|accueil|info|secret|biblio|mediath|ludoth|ecole|elem|matern|college|lycee|ccas|cias|cias|centre|social|asso|club|comite|amicale|union|office|tourisme|direction|service|urbanis|techni|admin|compta|rh|culture|sport|jeunesse|enfan|crech|periscol|cantine|restau|police|maires?(?:$| )|elus|conseil|communication|numeri|cyber|epn|espace|maison|foyer|mission|emploi|point|france|agglo|metropole|depart|region|paroisse|musee|theatre|cinema|piscine|foot|tennis|judo|basket|rugby|gym|musi|choral|danse|amis|anciens|chasse|peche|syndicat|federation|resid|ehpad|hopital|clinique|cabinet|pharma|camping|hotel|gite|ferme|sarl|boutique|atelier|coop|solid|secours|croix|restos|noreply|no-reply|postmaster|webmaster|support|standard|gestion|reserv|redacted|mjc|mjd|pij|bij|udaf|caf|msa|cpam|cidff|adil|ufcv|mlds|familles?|rural|animation|formation|insertion|local|vie(?:$| ))/;

/**
 * An e-mail address that seems to be a person's own: at a provider of mailboxes for the public, or made of a first name
 * or an initial and a name. `mairie.x@orange.fr` and `contact@…` are not.
 */
export const detectPersonalEmail: Detector = (text) => {
  if (!text.includes("@")) return null;
  for (const [excerpt, local, domain] of text.matchAll(EMAIL) as Iterable<RegExpExecArray & string[]>) {
    const words = foldText(local!);
    if (ROLE.test(words)) continue;
    if (WEBMAIL.test(domain!) || namesSomeone(words)) return { code: "privacy.email", excerpt };
  }
  return null;
};

function namesSomeone(words: string): boolean {
  const [first = "", ...others] = words.split(" ");
  if (others.length === 0 || others.some((word) => /\d/.test(word))) return false;
  const last = others.at(-1)!;
  return FIRST_NAMES.has(first) || FIRST_NAMES.has(last) || (/^[a-z]$/.test(first) && last.length >= 3);
}
