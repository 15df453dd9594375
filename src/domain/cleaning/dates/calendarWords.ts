const MONTHS = [
  "janvier janv jan january",
  "fevrier fevr fev feb february",
  "mars mar march",
  "avril avr apr april",
  "mai may",
  "juin jun june",
  "juillet juil jul july juill",
  "aout aou aug august",
  "septembre sept sep september",
  "octobre oct october",
  "novembre nov november",
  "decembre dec december",
];
const WEEKDAYS = [
  "lundi lundis lun monday mon",
  "mardi mardis tuesday tue",
  "mercredi mercredis mer wednesday wed",
  "jeudi jeudis jeu thursday thu",
  "vendredi vendredis ven friday fri",
  "samedi samedis sam saturday sat",
  "dimanche dimanches dim sunday sun",
];

function indexed(lists: readonly string[], base: number): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap((words, index) => words.split(" ").map((word) => [word, index + base] as const)),
  );
}

/** Months in French and English, whole and shortened: 1 to 12. Words are lower case, without accents or final dot. */
export const MONTH_WORDS = indexed(MONTHS, 1);

/** Days of the week in French and English: Monday is 0. "mar" is left to the month of March. */
export const WEEKDAY_WORDS = indexed(WEEKDAYS, 0);
