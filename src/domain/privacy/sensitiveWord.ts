import type { Detector } from "./finding.ts";

const WORDS =
  /\b(?:b[ée]n[ée]ficiaires? (?:du|de l[a'’]|de l['’]) ?(?:RSA|AAH|APA|ASS|aide sociale)|allocataires? (?:du|de la) (?:RSA|CAF)|sous (?:tutelle|curatelle)|s[ée]ropositi\w+|surendettement|toxicoman\w+|alcoolique|violences? conjugales?|placements? (?:en foyer|judiciaires?)|diagnosti(?:c|qué)\w* (?:de|d['’]un) \w+|arr[êe]t maladie|(?:atteinte?|souffrante?|malade) d(?:e|['’])\s?\w+)/i;

/** Words of health or social aid, which say something of a person only in some sentences: worth a look. */
export const detectSensitiveWord: Detector = (text) => {
  const found = WORDS.exec(text);
  return found === null ? null : { code: "privacy.sensitive", excerpt: found[0] };
};
