/** La Poste's establishments carry its SIREN but a checksum of their own. */
const LA_POSTE = "356000000";

/** Whether a text of digits passes the Luhn check. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const counted = index % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** Nine digits that make a SIREN. */
export function isSiren(digits: string): boolean {
  return /^\d{9}$/.test(digits) && !/^0+$/.test(digits) && passesLuhn(digits);
}

/** Fourteen digits that make a SIRET; of La Poste's, the digits add up to a multiple of five. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0{9}/.test(digits)) return false;
  if (passesLuhn(digits)) return true;
  return (
    digits.startsWith(LA_POSTE) && Array.from(digits, Number).reduce((sum, digit) => sum + digit, 0) % 5 === 0
  );
}
