const SMALL = new Set([
  "le",
  "la",
  "les",
  "l",
  "de",
  "du",
  "des",
  "d",
  "sur",
  "sous",
  "en",
  "et",
  "au",
  "aux",
  "lès",
]);

/** Two letters that stand for a place where it has no logo: « SD » for Saint-Didier-au-Mont-d’Or. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-'’]+/).filter((word) => word !== "" && !SMALL.has(word.toLowerCase()));
  const letters =
    words.length > 1
      ? words.slice(0, 2).map((word) => Array.from(word)[0]!)
      : Array.from(words[0] ?? name).slice(0, 2);
  return letters.join("").toUpperCase();
}
