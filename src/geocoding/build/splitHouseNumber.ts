/** "12 bis" → 12 and "bis"; -1 where there is no number. */
export function splitHouseNumber(text: string): { readonly number: number; readonly suffix: string } {
  const found = /^\s*(\d{1,5})\s*(.*?)\s*$/u.exec(text);
  const number = Number(found?.[1] ?? -1);
  return number === 99_999 ? { number: -1, suffix: "" } : { number, suffix: found?.[2] ?? "" };
}
