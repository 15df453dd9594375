import type { Actor } from "../../domain/access/actor.ts";
import type { AddressAnswer } from "../../geocoding/geocodingResult.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { openReview, type ReviewAddress } from "./openReview.ts";

export interface AddressSearch extends ReviewAddress {
  readonly text: string;
}

/** An address and where it is, WGS 84. */
export type FoundAddress = AddressAnswer & { readonly lon: number; readonly lat: number };

/** Searches an address in the organisation's commune: best first, [] when nothing is near. Throws `service.addresses` without an index. */
export async function searchAddress(
  platform: Platform,
  actor: Actor,
  { text, ...address }: AddressSearch,
): Promise<readonly FoundAddress[]> {
  const { organization } = await openReview(platform, actor, address);
  if (platform.addresses === null) throw new Problem("service.addresses");
  const { answer, runnerUp } = platform.addresses.search({ text, citycode: organization.insee });
  return [answer, runnerUp].filter(
    (one): one is FoundAddress => one !== null && one.lon !== null && one.lat !== null,
  );
}
