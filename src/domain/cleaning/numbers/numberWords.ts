const WORDS =
  "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt";
const VALUES: ReadonlyMap<string, string> = new Map([
  ...WORDS.split(" ").map((word, value) => [word, String(value)] as const),
  ["une", "1"],
]);

/** A small number written in letters ("deux", lower case and without accents); undefined for anything else. */
export function readNumberWord(word: string): string | undefined {
  return VALUES.get(word);
}
