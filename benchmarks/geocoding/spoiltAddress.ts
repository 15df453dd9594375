/** An address being spoilt: the parts in the order in which they are written. */
export interface SpoiltAddress {
  before: string;
  number: string;
  suffix: string;
  /** What stands between the number and the street. */
  gap: string;
  street: string;
  after: string;
  postcode: string;
  city: string;
  cedex: string;
  readonly oldCity: string;
}

/** Marks a suffix that touches its number. */
export const TOUCHING = "+";

/** The address on one line, as it is spoilt so far. */
export function writeAddress(address: SpoiltAddress): string {
  const { before, number, suffix, gap, street, after, postcode, city, cedex } = address;
  const house = suffix.startsWith(TOUCHING)
    ? number + suffix.slice(1)
    : [number, suffix].filter(Boolean).join(" ");
  const place = [postcode, city + cedex].filter((part) => part !== "").join(" ");
  return `${before}${house}${gap}${street}${after} ${place}`;
}
