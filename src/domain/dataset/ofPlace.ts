const FEMININE = /^(?:métropole|communauté|ville|région)\b/iu;
const VOWEL = /^[aeiouyhàâäéèêëîïôöùûüœæ]/iu;

/**
 * The name of a commune or organisation after « de », as French joins them: de Bron, d’Oullins, du Bourg, des Mureaux, de La
 * Mulatière, de la Métropole de Lyon.
 */
export function ofPlace(name: string): string {
  if (FEMININE.test(name)) return `de la ${name}`;
  if (name.startsWith("Le ")) return `du ${name.slice(3)}`;
  if (name.startsWith("Les ")) return `des ${name.slice(4)}`;
  return VOWEL.test(name) ? `d’${name}` : `de ${name}`;
}
