import type { Random } from "../../demo/generator/random.ts";

function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}

function withKey(digits: string): string {
  return `${digits}${(10 - (luhnSum(`${digits}0`) % 10)) % 10}`;
}

/** A made-up SIRET whose two keys hold (Luhn on the SIREN and on the whole). */
export function siret(random: Random): string {
  const siren = withKey(String(random.between(30_000_000, 89_999_999)));
  return withKey(`${siren}${String(random.between(1, 9999)).padStart(4, "0")}`);
}
