import { type FormerCommune, type IndexedCommune, type IndexTables, NONE_16 } from "../format/indexLayout.ts";
import { Growing } from "./growing.ts";
import { VocabularyDraft } from "./vocabulary.ts";

/** The arrays of an index being built, commune after commune. */
export class IndexDraft {
  readonly communes: IndexedCommune[] = [];
  readonly vocabulary = new VocabularyDraft();
  readonly communeStreet = starts();
  readonly communeName = starts();
  readonly communeToken = starts();
  readonly communeBox = new Growing(Int32Array);
  readonly communePoint = new Growing(Int32Array);
  readonly communeTokens = new Growing(Uint32Array);
  readonly nameStreet = new Growing(Uint16Array);
  readonly nameTokenStart = starts();
  readonly nameTokens = new Growing(Uint16Array);
  readonly streetNumberStart = starts();
  readonly streetTextStart = starts();
  readonly streetText = new Growing(Uint8Array);
  readonly streetLon = new Growing(Int32Array);
  readonly streetLat = new Growing(Int32Array);
  readonly streetRadius = new Growing(Uint16Array);
  readonly streetUnit = new Growing(Uint16Array);
  readonly streetKind = new Growing(Uint8Array);
  readonly streetPostcode = new Growing(Uint16Array);
  readonly streetFormer = new Growing(Uint16Array);
  readonly numberKey = new Growing(Uint32Array);
  readonly numberLon = new Growing(Int16Array);
  readonly numberLat = new Growing(Int16Array);
  readonly #postcodes = new Map<string, number>();
  readonly #formers = new Map<string, { readonly id: number; readonly former: FormerCommune }>();

  get postcodes(): readonly string[] {
    return [...this.#postcodes.keys()];
  }

  get formers(): readonly FormerCommune[] {
    return [...this.#formers.values()].map(({ former }) => former);
  }

  postcodeId(postcode: string): number {
    if (postcode === "") return NONE_16;
    let id = this.#postcodes.get(postcode);
    if (id === undefined) this.#postcodes.set(postcode, (id = this.#postcodes.size));
    return id;
  }

  formerId(code: string, name: string): number {
    if (name === "") return NONE_16;
    const key = `${code}\n${name}`;
    let known = this.#formers.get(key);
    if (!known) this.#formers.set(key, (known = { id: this.#formers.size, former: { code, name } }));
    return known.id;
  }

  tables(): IndexTables {
    const names = this.nameStreet.length;
    const communeTokens = this.communeTokens.done();
    const communeToken = this.communeToken.done();
    return {
      communeStreet: this.communeStreet.done(),
      communeName: this.communeName.done(),
      communeToken,
      communeBox: this.communeBox.done(),
      communePoint: this.communePoint.done(),
      communeTokens,
      nameStreet: this.nameStreet.done(),
      nameTokenStart: this.nameTokenStart.done(),
      nameTokens: this.nameTokens.done(),
      streetNumberStart: this.streetNumberStart.done(),
      streetTextStart: this.streetTextStart.done(),
      streetText: this.streetText.done(),
      streetLon: this.streetLon.done(),
      streetLat: this.streetLat.done(),
      streetRadius: this.streetRadius.done(),
      streetUnit: this.streetUnit.done(),
      streetKind: this.streetKind.done(),
      streetPostcode: this.streetPostcode.done(),
      streetFormer: this.streetFormer.done(),
      numberKey: this.numberKey.done(),
      numberLon: this.numberLon.done(),
      numberLat: this.numberLat.done(),
      ...this.vocabulary.tables(names),
      ...invert(communeToken, communeTokens, this.vocabulary.size),
    };
  }
}

function starts(): Growing<Uint32Array> {
  const table = new Growing(Uint32Array);
  table.push(0);
  return table;
}

/** For each token, the communes that use it, ascending. */
function invert(communeToken: Uint32Array, communeTokens: Uint32Array, tokens: number) {
  const tokenCommuneStart = new Uint32Array(tokens + 1);
  for (const token of communeTokens) tokenCommuneStart[token + 1]!++;
  for (let at = 1; at <= tokens; at++) tokenCommuneStart[at]! += tokenCommuneStart[at - 1]!;
  const next = tokenCommuneStart.slice();
  const tokenCommunes = new Uint16Array(communeTokens.length);
  for (let commune = 0; commune + 1 < communeToken.length; commune++) {
    for (let at = communeToken[commune]!; at < communeToken[commune + 1]!; at++)
      tokenCommunes[next[communeTokens[at]!]!++] = commune;
  }
  return { tokenCommuneStart, tokenCommunes };
}
