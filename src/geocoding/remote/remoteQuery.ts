import type { AddressQuery } from "../addressQuery.ts";

/** Longest query that the national API takes. */
const LONGEST = 200;

/** A query as the service is asked it. */
export interface RemoteQuery {
  readonly text: string;
  readonly citycode: string;
  readonly postcode: string;
  /** True when the text was too long and lost its end: its answer is never certain. */
  readonly shortened: boolean;
}

/** The line that the service reads: address, then postcode and commune where the text does not hold them already. */
function wholeLine({ text, postcode, city }: AddressQuery): string {
  const parts = [text];
  if (postcode && !text.includes(postcode)) parts.push(postcode);
  if (city && !text.toLowerCase().includes(city.toLowerCase())) parts.push(city);
  return parts.join(" ").replaceAll(/\s+/g, " ").trim();
}

/** What of a query leaves this machine: one line of at most 200 characters, and the codes that bound the search. */
export function remoteQuery(query: AddressQuery): RemoteQuery {
  const line = wholeLine(query);
  const cut = line.lastIndexOf(" ", LONGEST);
  const text = line.length <= LONGEST ? line : line.slice(0, cut > 0 ? cut : LONGEST);
  const citycode = /^(?:\d{5}|2[AB]\d{3})$/i.test(query.citycode ?? "") ? query.citycode!.toUpperCase() : "";
  const postcode = /^\d{5}$/.test(query.postcode ?? "") ? query.postcode! : "";
  return { text, citycode, postcode, shortened: text.length < line.length };
}

/** Two queries with the same key have the same answer. */
export function remoteKey({ text, citycode, postcode }: RemoteQuery): string {
  return JSON.stringify([text, citycode, postcode]);
}
