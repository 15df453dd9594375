import { KIND_LOCALITY, KIND_OWN_POINT, NO_POSITION } from "../format/indexLayout.ts";
import { tokenizeAddress } from "../text/tokenizeAddress.ts";
import type { CommuneDraft, StreetDraft } from "./communeDraft.ts";
import { communeBoxes } from "./communeBoxes.ts";
import type { IndexDraft } from "./indexDraft.ts";
import { placeStreet } from "./streetPlace.ts";

const MOST_LOCAL = 0xffff;

/** Appends one commune to the index: its streets, their names, tokens and numbers. Communes come by ascending code. */
export function encodeCommune(draft: IndexDraft, commune: CommuneDraft): void {
  const streets = [...commune.streets.values()].slice(0, MOST_LOCAL);
  const names: { readonly street: number; readonly ids: readonly number[] }[] = [];
  const lons: number[] = [];
  const lats: number[] = [];
  for (const [at, street] of streets.entries()) {
    encodeStreet(draft, street, lons, lats);
    for (const ids of tokenIds(draft, street)) names.push({ street: at, ids });
  }
  const local = new Map<number, number>();
  const distinct = new Set(names.flatMap((name) => name.ids));
  for (const id of [...distinct].sort((a, b) => a - b)) {
    local.set(id, local.size);
    draft.communeTokens.push(id);
  }
  for (const { street, ids } of names) {
    draft.nameStreet.push(street);
    for (const id of ids) draft.nameTokens.push(local.get(id)!);
    draft.nameTokenStart.push(draft.nameTokens.length);
  }
  const { boxes, point } = communeBoxes(lons, lats);
  for (const side of boxes) draft.communeBox.push(side);
  for (const axis of point) draft.communePoint.push(axis);
  draft.communeStreet.push(draft.streetLon.length);
  draft.communeName.push(draft.nameStreet.length);
  draft.communeToken.push(draft.communeTokens.length);
  draft.communes.push({ code: commune.code, name: commune.name, source: commune.source });
}

/** The tokens of a street's name and of its other names, those that read the same only once. */
function tokenIds(draft: IndexDraft, street: StreetDraft): number[][] {
  const seen = new Set<string>();
  const lists: number[][] = [];
  for (const name of [street.name, ...street.aliases]) {
    const tokens = tokenizeAddress(name);
    const key = tokens.map((token) => token.text).join(" ");
    if (tokens.length === 0 || seen.has(key)) continue;
    seen.add(key);
    lists.push(tokens.map((token) => draft.vocabulary.use(token.text, token.kind)));
  }
  return lists;
}

function encodeStreet(draft: IndexDraft, street: StreetDraft, lons: number[], lats: number[]): void {
  const { lon, lat, radius, unit, order } = placeStreet(street);
  for (const at of order) {
    draft.numberKey.push(street.keys[at]!);
    draft.numberLon.push(Math.round((street.lons[at]! - lon) / unit));
    draft.numberLat.push(Math.round((street.lats[at]! - lat) / unit));
    lons.push(street.lons[at]!);
    lats.push(street.lats[at]!);
  }
  if (order.length === 0 && lon !== NO_POSITION) {
    lons.push(lon);
    lats.push(lat);
  }
  draft.streetLon.push(lon);
  draft.streetLat.push(lat);
  draft.streetRadius.push(radius);
  draft.streetUnit.push(unit);
  draft.streetKind.push((street.locality ? KIND_LOCALITY : 0) + (street.lon === null ? 0 : KIND_OWN_POINT));
  draft.streetPostcode.push(draft.postcodeId(street.postcode));
  draft.streetFormer.push(draft.formerId(street.formerCode, street.formerCity));
  draft.streetNumberStart.push(draft.numberKey.length);
  draft.streetText.pushText(`${street.name}\0${street.id}\0${street.aliases.join("\u0001")}`);
  draft.streetTextStart.push(draft.streetText.length);
}
