/** The pages worth a link: the first, the last, those around this one; null stands for those left out. */
export function pagesAround(page: number, pages: number): (number | null)[] {
  const shown = new Set([1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages));
  const sorted = [...shown].sort((a, b) => a - b);
  return sorted.flatMap((one, at) => (at > 0 && one - sorted[at - 1]! > 1 ? [null, one] : [one]));
}
