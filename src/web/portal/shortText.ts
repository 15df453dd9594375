/** A cell of a list is no place for a novel: the record's own page has the rest. */
export const LONGEST_LISTED = 160;

/** A text cut where it would drown a list, never within a letter. */
export function shortText(text: string, longest = LONGEST_LISTED): string {
  if (text.length <= longest) return text;
  return `${Array.from(text.slice(0, longest * 2))
    .slice(0, longest)
    .join("")}…`;
}
